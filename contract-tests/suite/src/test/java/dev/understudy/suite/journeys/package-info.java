/**
 * Tests both vendors' APIs as a client would use them: with REST Assured, over real sockets, on SQLite and PostgreSQL.
 * Every response is judged by the contract.
 *
 * <p>A journey is a class with the tests of one vendor's API; it has a subclass for each database. The last test of a
 * journey checks that every declared status of every operation was returned, and lists those that were not. Each status
 * results from the data in the database, never from a magic value in the request.
 */
package dev.understudy.suite.journeys;
