/** Generates HTTP requests with known and with random faults, to find disagreements about where a request ends. */
package dev.understudy.standin.http.mutation;
