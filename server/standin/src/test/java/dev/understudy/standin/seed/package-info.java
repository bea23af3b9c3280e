/** Tests of the seed data: filling an empty store, and reporting problems in a seed file with their location. */
package dev.understudy.standin.seed;
