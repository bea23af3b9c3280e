/**
 * The types that generated code refers to.
 *
 * <p>A team that generates interfaces from its own contract depends on this module and on nothing else of ours, so the
 * module has no dependency itself.
 */
package dev.understudy.api;
