/**
 * Failures that keep the server from starting.
 *
 * <p>They lie below the classes that open the store, read the seed and listen on the port, since each of them can throw a
 * {@link dev.understudy.standin.start.StartFailure}; the command line prints its message and exits.
 */
package dev.understudy.standin.start;
