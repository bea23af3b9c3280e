/** Unit tests of the rate limits: over HTTP, some of them would take thousands of requests. */
package dev.understudy.standin.instantly.access;
