/** What an empty store begins with, and what is wrong with a seed file, each fault with its place. */
package dev.understudy.standin.seed;
