/**
 * The schemas of a contract, made ready to be judged by.
 *
 * <p>The judging itself is done by a JSON Schema library; here a contract's schemas are brought before it. All that an
 * operation needs is copied into one {@link dev.understudy.contract.internal.schema.SchemaBook}, whose entries remember where
 * they come from: references are resolved (files, {@code $id}, anchors), OpenAPI 3.0's own words are put in those of
 * JSON Schema 2020-12, and what cannot be judged is left out and <em>listed</em>, never skipped in silence.
 *
 * <p>Where OpenAPI asks for more than JSON Schema, a keyword of our own replaces the library's: {@code discriminator},
 * {@code required} beside {@code readOnly} and {@code writeOnly}, number formats, encoded content.
 */
package dev.understudy.contract.internal.schema;
