/** Tests that a shell parses the curl commands into the original requests, and expands the variables in them. */
package dev.understudy.verify.internal.curl;
