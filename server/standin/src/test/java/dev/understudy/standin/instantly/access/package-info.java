/** The counting of requests, closer than a caller can see it. */
package dev.understudy.standin.instantly.access;
