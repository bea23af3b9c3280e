/**
 * Well's wing: its table of contents ({@link dev.understudy.standin.well.WellApp}), its words for what goes wrong, and what a
 * fresh store holds.
 *
 * <p>{@code access} says who calls; {@code workspace} is the one resource. Nothing here knows the other vendor.
 */
package dev.understudy.standin.well;
