/**
 * Generates HTTP requests with known and with random faults, and sends them directly or through a proxy, to find
 * disagreements about where a request ends.
 */
package dev.understudy.standin.http.mutation;
