/**
 * Serves documents of others: compiles the delegates of {@code src/corpus/delegates} against the generated code, starts
 * them on the runtime and lets {@code understudy-verify} judge them.
 */
package dev.understudy.suite.corpus.served;
