/** Paths that JAX-RS and OpenAPI match differently. */
package dev.understudy.runtime.paths;
