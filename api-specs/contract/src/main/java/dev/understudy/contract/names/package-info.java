/**
 * Pins the names that generated code gets to places in a contract, so that they do not depend on a vendor's keys.
 *
 * <pre>
 *     PinnedNames.read(file)           reads names.yaml strictly
 *       .in(contract)                  the NamedContract: the names of its operations, parameters and types
 *       .derivedFrom(contract)         a document whose keys, operationIds and parameters are the pinned names
 *       .update(contract)              the NameUpdate: names for new places, and the places that are gone
 * </pre>
 *
 * <p>A place is an operation by its method and path, a path parameter by its position, or a schema by the operation and
 * the status or body in which it occurs. Below a type with a name, a place is that name and a pointer into the value, so
 * that all uses of a type share one entry and none depends on which operation comes first.
 *
 * <p>A code generator reads the derived document and obeys it like any other, so nothing here knows a programming
 * language. Nothing here judges whether a change breaks callers either; the verifier does.
 */
package dev.understudy.contract.names;
