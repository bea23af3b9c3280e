/**
 * Instantly's wing: its table of contents ({@link dev.understudy.standin.instantly.InstantlyApp}), its words for what goes
 * wrong, and what a fresh store holds.
 *
 * <p>{@code access} says who calls; {@code workspace} is the one resource. Nothing here knows the other vendor.
 */
package dev.understudy.standin.instantly;
