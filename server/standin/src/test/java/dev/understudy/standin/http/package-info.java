/** Tests of the HTTP behaviour that both vendors share: connections, limits, error responses and the log. */
package dev.understudy.standin.http;
