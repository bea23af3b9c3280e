/**
 * Two generators for openapi-generator, which turn a contract into Java.
 *
 * <pre>
 *     UnderstudyJaxrsCodegen        understudy-jaxrs        JAX-RS interfaces and records, for servers
 *     UnderstudyJavaClientCodegen   understudy-java-client  a client on the JDK's HTTP client
 *       JavaSettings                what both have in common
 * </pre>
 *
 * <p>These classes set the options of openapi-generator. The templates in {@code src/main/resources} define the generated
 * code: one folder per generator, and {@code _common/understudy} for those that both use. Nothing here is needed at run
 * time: generated code refers to {@code understudy-api} only.
 */
package dev.understudy.jaxrs;
