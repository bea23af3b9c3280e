/**
 * Runs the scripts of the repository: the one that starts the server, and the one that compares its speed.
 *
 * <p>Nothing here judges a speed, since machines on which tests run are busy.
 */
package dev.understudy.suite.scripts;
