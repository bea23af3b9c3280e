/**
 * Refreshes a folder with a contract: {@code openapi.yaml} from {@code vendor.yaml} and {@code overlay.yaml}, and the
 * names of generated code in {@code names.yaml}.
 *
 * <p>Nothing is written before everything has been read and applied without an error, and both files are written or
 * neither. Whether the new contract breaks callers is compared in the package {@code diff}. A build that generates code
 * from the new contract is a command of the user; here its output is searched for what no longer compiles.
 */
package dev.understudy.verify.internal.refresh;
