/**
 * The Instantly API: {@link dev.understudy.standin.instantly.InstantlyApp} assembles it, {@code InstantlyErrors}
 * formats its errors, and {@link dev.understudy.standin.instantly.InstantlySeed} writes its seed data.
 *
 * <p>{@code access} admits callers; {@code workspace} is the only resource. Nothing here knows the other vendor.
 */
package dev.understudy.standin.instantly;
