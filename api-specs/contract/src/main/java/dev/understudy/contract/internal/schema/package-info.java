/**
 * Prepares the schemas of a contract for networknt's json-schema-validator, the JSON Schema library that judges values
 * by these schemas. The classes of this package call it "the library".
 *
 * <p>All schemas that an operation needs are copied into one
 * {@link dev.understudy.contract.internal.schema.SchemaBundle}, which records the origin of every copy. References are
 * resolved (files, {@code $id}, anchors), and the keywords of OpenAPI 3.0 are converted to those of JSON Schema
 * 2020-12. Keywords that cannot be judged are left out and <em>listed</em>, never skipped in silence.
 *
 * <p>Some keywords have an implementation of our own, for one of two reasons: OpenAPI adds a rule to the keyword
 * ({@code discriminator}, {@code required}, {@code readOnly}, {@code writeOnly}), or the library does not evaluate it
 * as a contract needs (numeric bounds, unions, {@code $dynamicRef}, encoded content). Formats are added for the same
 * reasons.
 */
package dev.understudy.contract.internal.schema;
