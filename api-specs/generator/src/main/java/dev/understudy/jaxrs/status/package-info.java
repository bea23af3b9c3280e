/** The names that all generators give to the statuses of responses. */
package dev.understudy.jaxrs.status;
