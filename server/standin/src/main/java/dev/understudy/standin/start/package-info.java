/**
 * Failures that prevent the server from starting.
 *
 * <p>Opening the store, reading the seed and listening on the port can all fail, so their classes depend on this
 * package. The command line prints the message of a {@link dev.understudy.standin.start.StartException} and exits.
 */
package dev.understudy.standin.start;
