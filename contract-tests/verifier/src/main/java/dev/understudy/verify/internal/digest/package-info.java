/**
 * Computes digests, by which reports name findings, changes and files. They only have to be the same in every run: nothing
 * here protects a secret.
 */
package dev.understudy.verify.internal.digest;
