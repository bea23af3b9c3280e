/** Tests of Instantly over HTTP: access, rate limits, updates, error responses, and their precedence. */
package dev.understudy.standin.instantly;
