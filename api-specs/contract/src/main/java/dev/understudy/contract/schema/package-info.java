/**
 * Facts about the schemas of a contract: their shapes (the declared types, formats and properties), the directions of
 * values, and the parts that are not checked.
 *
 * <p>Nothing here validates a value: {@link dev.understudy.contract.CompiledSchema} does, with schemas that an internal
 * package compiles.
 */
package dev.understudy.contract.schema;
