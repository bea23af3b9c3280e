/**
 * What the tests share: a server in this process or in one of its own, both databases, requests and raw connections.
 *
 * <p>Nothing is mocked. A test starts a real server on a fresh store, speaks to it through a socket and looks at what it
 * answers; the clock alone can be set. {@link dev.understudy.standin.support.OnBothStores} runs a class of tests on SQLite and
 * on PostgreSQL; what does not touch the store needs SQLite only ({@link dev.understudy.standin.support.OnSqlite}).
 */
package dev.understudy.standin.support;
