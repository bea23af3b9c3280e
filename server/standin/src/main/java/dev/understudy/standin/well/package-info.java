/**
 * The Well API: {@link dev.understudy.standin.well.WellApp} assembles it, {@code WellErrors} formats its errors, and
 * {@link dev.understudy.standin.well.WellSeed} writes its seed data.
 *
 * <p>{@code access} admits callers; {@code workspace} is the only resource. Nothing here knows the other vendor.
 */
package dev.understudy.standin.well;
