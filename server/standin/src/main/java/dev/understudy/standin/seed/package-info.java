/**
 * What an empty store begins with: a YAML file of the user's, or the built-in demo.
 *
 * <p>{@link dev.understudy.standin.seed.SeedFile} reads such a file and lets its JSON Schema judge it, so that a slip is told with
 * its place before anything is written. {@link dev.understudy.standin.seed.SeedStore} sees to it that seed data is loaded once,
 * and into an empty store only; each wing writes its own rows.
 */
package dev.understudy.standin.seed;
