/**
 * Who calls Well: an API key stands for a person, a person has memberships with roles, and a request acts in one effective
 * workspace, whose tenant is all it can see.
 *
 * <p>{@link dev.understudy.standin.well.access.Memberships} decides, in our order, since the vendor's page is silent about it;
 * {@code MembershipStore} remembers. Which role an operation asks for stands in the contract ({@code x-required-role}) and
 * nowhere else.
 */
package dev.understudy.standin.well.access;
