/** Tests of Well over HTTP: access, updates, error responses, and their precedence. */
package dev.understudy.standin.well;
