/**
 * What the templates make of a contract: what compiles and what does not, what is read and written, and that it is the
 * same every time.
 *
 * <p>Both vendors' interfaces are looked at, and those of a contract of specimens for what neither vendor has. What the
 * contracts themselves say is tested elsewhere.
 */
package dev.understudy.suite.generated;
