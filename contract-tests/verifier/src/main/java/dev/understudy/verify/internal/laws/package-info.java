/**
 * Laws that hold between requests: a read returns what was written, omitted properties keep their values, and a
 * rejected write changes nothing.
 *
 * <p>A {@link dev.understudy.verify.internal.laws.Resource} is written by one operation and read by another. Its fields
 * are the properties that can be set in a request and that a response returns at the same position. For each law, and
 * at random, short sequences of writes are sent. After each write, the resource is read, and its complete state is
 * compared with the state before the write. A difference that the write does not explain violates a law. It is only
 * advice if the server may choose the value, for example because the value also changes without a write.
 *
 * <p>A resource that was just created has no earlier state, so only the values that were sent are compared with the
 * values that are read.
 *
 * <p>Nothing here knows how a request is sent, and no single response is judged here.
 */
package dev.understudy.verify.internal.laws;
