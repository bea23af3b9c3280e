/**
 * A generator for openapi-generator that turns a contract into JAX-RS interfaces and records.
 *
 * <p>The class makes the settings; the templates in {@code src/main/resources/understudy-jaxrs} say what is written. Nothing
 * here is needed at run time: generated code refers to {@code understudy-api} only.
 */
package dev.understudy.jaxrs;
