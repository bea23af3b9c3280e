/**
 * Reads files within bounds, so that a path that is mistyped, such as that of a device, cannot exhaust the memory.
 *
 * <p>Nothing here parses a file.
 */
package dev.understudy.contract.internal.file;
