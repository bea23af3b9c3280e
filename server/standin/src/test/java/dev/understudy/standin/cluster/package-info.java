/** Tests of several servers that share one PostgreSQL database. */
package dev.understudy.standin.cluster;
