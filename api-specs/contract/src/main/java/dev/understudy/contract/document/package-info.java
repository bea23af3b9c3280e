/**
 * The files of a contract, as trees that know where everything in them stands.
 *
 * <p>A contract is one OpenAPI document and the files that it refers to. Here they are read (YAML 1.2 or JSON), each
 * node keeps its file, its JSON pointer and its line, and references are followed, from file to file where they lead
 * there. A reference is never fetched from the network: what a contract demands must not depend on who answers today.
 *
 * <p>Nothing here knows what an operation or a schema is; that is the business of the package above.
 */
package dev.understudy.contract.document;
