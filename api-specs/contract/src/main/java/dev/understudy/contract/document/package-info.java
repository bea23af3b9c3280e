/**
 * Reads the files of a contract as trees whose nodes keep their location.
 *
 * <p>A contract is an OpenAPI document and the files that it references, in YAML 1.2 or JSON. Each node keeps its file,
 * JSON pointer and line. {@link dev.understudy.contract.document.DocumentLocation} decides where the main document is: in a
 * file, in a revision of a Git repository, or on the network. References are followed from file to file, but are never
 * fetched from the network: only a URL that the user names is.
 *
 * <p>Nothing here reads an operation or a schema, apart from the {@code $id} and anchors that references need; the
 * parent package does.
 */
package dev.understudy.contract.document;
