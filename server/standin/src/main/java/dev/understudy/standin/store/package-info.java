/**
 * Remembers: opens the database, migrates its schema and runs work in transactions.
 *
 * <p>Two databases are supported, with the same SQL. SQLite is the default: a single file, in WAL mode with
 * {@code synchronous=FULL}, so that a confirmed write survives a crash of the process and a power failure. PostgreSQL
 * is for several servers that share one store. {@link dev.understudy.standin.store.Database#write} hides a difference
 * between the two: SQLite flushes at every commit, so {@link dev.understudy.standin.store.GroupCommit} commits the
 * writes of many requests together; PostgreSQL itself flushes several commits together.
 *
 * <p>The vendors' packages use only SQL that both databases understand in the same way: times are BIGINT epoch
 * milliseconds, ids and decimals are TEXT, nullable parameters are cast. Nothing here decides what may change: that is
 * the task of the services in the vendors' packages.
 */
package dev.understudy.standin.store;
