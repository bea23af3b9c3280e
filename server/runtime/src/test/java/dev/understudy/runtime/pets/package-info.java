/** An API of pets: interfaces and types as the generator writes them, written by hand, and their implementation. */
package dev.understudy.runtime.pets;
