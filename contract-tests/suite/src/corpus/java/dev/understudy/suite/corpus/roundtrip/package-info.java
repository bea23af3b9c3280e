/**
 * Binds valid values of schemas to the generated types, writes them back and compares the JSON. The values are derived as
 * the verifier derives valid bodies; the mapper is the one of the server's runtime.
 */
package dev.understudy.suite.corpus.roundtrip;
