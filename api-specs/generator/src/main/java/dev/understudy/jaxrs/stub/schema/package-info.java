/**
 * Reads the schemas of a contract as a code generator needs them: what a schema and everything that it refers to and
 * combines says about types, properties, values and alternatives.
 */
package dev.understudy.jaxrs.stub.schema;
