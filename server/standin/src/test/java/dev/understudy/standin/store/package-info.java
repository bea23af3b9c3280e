/**
 * Tests of the store: concurrent writes are all kept, a failed write leaves no trace, and SQLite and PostgreSQL behave
 * alike.
 */
package dev.understudy.standin.store;
