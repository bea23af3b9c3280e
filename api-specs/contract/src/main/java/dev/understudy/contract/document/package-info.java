/**
 * Reads the files of a contract as trees whose nodes keep their location.
 *
 * <p>A contract is an OpenAPI document and the files that it references, in YAML 1.2 or JSON. Each node keeps its file,
 * JSON pointer and line. References are followed from file to file, but are never fetched from the network: the meaning
 * of a contract must not depend on what a server returns today.
 *
 * <p>Nothing here reads an operation or a schema, apart from the {@code $id} and anchors that references need; the
 * parent package does.
 */
package dev.understudy.contract.document;
