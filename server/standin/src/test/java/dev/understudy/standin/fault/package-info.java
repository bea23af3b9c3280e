/** Tests of faults of the database and of its machine, on real databases. */
package dev.understudy.standin.fault;
