/**
 * Laws that hold between requests: what is written is read, what is left out stays, what is refused changes nothing.
 *
 * <p>A {@link dev.understudy.verify.internal.laws.Thing} is what one operation writes and another reads. Its fields are the
 * properties that the request may leave out and the answer shows at the same place. Short sequences of steps, the ones
 * that every law needs and random ones, are played against it; after each step the whole answer is compared with what
 * it was before, and each difference is either what the step asked for or the breach of a law.
 *
 * <p>What was just created is another matter: there is no before, so only what was said is looked for in what is read.
 *
 * <p>Nothing here knows how a request is sent, and no single answer is judged here.
 */
package dev.understudy.verify.internal.laws;
