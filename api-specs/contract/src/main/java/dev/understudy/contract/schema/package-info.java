/**
 * Facts about the schemas of a contract: their shape, the direction that a value travels, and the parts that nobody checks.
 *
 * <p>Judging by them happens in {@link dev.understudy.contract.BodySchema}; how a schema is made ready for that is internal.
 */
package dev.understudy.contract.schema;
