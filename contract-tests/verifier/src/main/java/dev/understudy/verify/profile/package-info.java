/**
 * Reads profiles: facts about a server and its callers that a contract cannot express.
 *
 * <p>A contract declares that a request needs a key, but not which key; that a company has a UUID, but not which
 * companies exist; that a response may have status 402, but not for which caller. A profile is a YAML file that
 * contains these facts, and it has a JSON Schema. It need not contain credentials: {@code ${env:NAME}} is replaced with
 * the value of an environment variable, which reports never contain.
 *
 * <p>Nothing here sends anything.
 */
package dev.understudy.verify.profile;
