/**
 * Three generators for openapi-generator, which turn a contract into Java and TypeScript.
 *
 * <pre>
 *     UnderstudyJaxrsCodegen              understudy-jaxrs              JAX-RS interfaces and records, for servers
 *     UnderstudyJavaClientCodegen         understudy-java-client        a client on the JDK's HTTP client
 *       JavaSettings                      what both have in common
 *     UnderstudyTypescriptClientCodegen   understudy-typescript-client  a client on fetch
 *       TypescriptTypes                   writes schemas as types and as checks
 *         NamedSchemas, TypescriptLiteral   what schemas refer to, and the values that they list
 *       SupportedOnly                     stops at what the templates do not support
 * </pre>
 *
 * <p>These classes set the options of openapi-generator. The templates in {@code src/main/resources} define the generated
 * code: one folder per generator, and {@code _common/understudy} for those that several use. Nothing here is needed at run
 * time: generated Java refers to {@code understudy-api} only, and generated TypeScript to the files in
 * {@code api-specs/clients/typescript/runtime}.
 */
package dev.understudy.jaxrs;
