/**
 * The initial data of an empty store: a YAML file that the user chooses, or the built-in demo.
 *
 * <p>{@link dev.understudy.standin.seed.SeedFile} reads the file and validates it against its JSON Schema, so that a
 * mistake is reported with its location before anything is written. With
 * {@link dev.understudy.standin.seed.SeedReferences}, each vendor's package checks that references lead somewhere.
 * {@link dev.understudy.standin.seed.SeedStore} ensures that seed data is loaded only once, and only into an empty
 * store, unless the user has chosen to discard the data in it. {@link dev.understudy.standin.seed.SeedStatus} says what
 * a start has done, also if the file has changed since it was loaded. Each vendor's package writes and deletes the rows
 * of its own section.
 */
package dev.understudy.standin.seed;
