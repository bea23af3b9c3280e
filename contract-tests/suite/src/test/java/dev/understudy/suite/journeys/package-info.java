/**
 * Journeys through both vendors with REST Assured, over real sockets, on both databases, every answer judged by its
 * contract.
 *
 * <p>A journey is written once and run by a subclass of one line per database. Its last test counts: every declared
 * status of every operation must have been reached, from state and never by a magic value, or it fails and names what is
 * missing.
 */
package dev.understudy.suite.journeys;
