/**
 * A generator for openapi-generator that turns a contract into JAX-RS interfaces and records.
 *
 * <p>{@link dev.understudy.jaxrs.UnderstudyJaxrsCodegen} sets the options of openapi-generator. The templates in
 * {@code src/main/resources/understudy-jaxrs} define the generated code. Nothing here is needed at run time: generated
 * code refers to {@code understudy-api} only.
 */
package dev.understudy.jaxrs;
