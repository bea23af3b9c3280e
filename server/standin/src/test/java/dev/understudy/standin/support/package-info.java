/**
 * Starts servers for tests, in this process or in a separate one, on SQLite or PostgreSQL, and sends requests to them.
 *
 * <p>Nothing is mocked. Most tests start a real server on a new database that contains the test seed, send requests
 * through a socket and check the responses; only the clock is replaced. Tests of stored data extend
 * {@link dev.understudy.standin.support.OnBothStores}, which runs them on SQLite and on PostgreSQL; most others extend
 * {@link dev.understudy.standin.support.OnSqlite}.
 */
package dev.understudy.standin.support;
