/**
 * Remembers: opens the database, brings its schema up to date and runs work in a transaction.
 *
 * <p>Two databases, one SQL. SQLite is the default: one file beside the process, in WAL mode with
 * {@code synchronous=FULL}, so that what was answered survives a kill and a loss of power. PostgreSQL is for those who
 * run several servers on one store. {@link dev.understudy.standin.store.Database#write} hides how a commit is shared: on SQLite
 * one writer commits many requests with one flush ({@link dev.understudy.standin.store.GroupCommit}); PostgreSQL does that
 * itself.
 *
 * <p>The SQL of the wings stays within what both understand alike: times are BIGINT epoch milliseconds, ids and decimals
 * are TEXT, nullable parameters are cast. No rule lives here: a statement changes what it was told to.
 */
package dev.understudy.standin.store;
