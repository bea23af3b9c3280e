/**
 * Reads recorded traffic (HAR 1.2) as exchanges.
 *
 * <p>A recording is what a browser or a proxy remembers, which is a little less than what went over the wire: texts are
 * decoded, bodies may be left out, an answer from a cache has a body that was never sent. Whatever cannot be judged for
 * such a reason is said in a remark, so that nobody takes silence for a pass.
 */
package dev.understudy.verify.internal.har;
