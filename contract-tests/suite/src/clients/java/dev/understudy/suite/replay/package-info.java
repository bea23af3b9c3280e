/**
 * Proves the gate on programs: runs programs that were written for the client of an older contract, unchanged, with the
 * clients of newer ones. Part of the build with the profile {@code clients} only.
 *
 * <pre>
 *     ContractHistory        the versions of a contract, refreshed one after another
 *     Gate                   the verdicts of understudy-verify diff that concern clients
 *     ClientLanguage         generates and compiles a client, compiles and runs a program; one adapter per language
 *     WorkspaceServer        a server of one version, which judges requests and its own responses by its contract
 *     ClientPair             the clients before and after one change, compared in all that a program could use
 *     TypescriptSurface      the same comparison in TypeScript, by its compiler
 *     GoSurface              the same comparison in Go, by apidiff
 *     PythonSurface          the same comparison in Python, by mypy and by running the programs
 * </pre>
 *
 * <p>The programs are in {@code src/replay/<language>/v<version>}. A program receives the URL of a server and prints what
 * it notices; what it prints is the same in all languages, and in {@code src/replay/transcripts}. Programs in Go for
 * further changes are beside them; they start their own servers. A language is added as a folder of programs, an
 * implementation of {@code ClientLanguage} and a subclass of {@code ReplayTests}.
 */
package dev.understudy.suite.replay;
