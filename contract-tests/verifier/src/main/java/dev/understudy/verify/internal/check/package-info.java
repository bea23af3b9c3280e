/**
 * The questions that are put to an answer, one class each, named by what holds when it is well.
 *
 * <p>A check sees one {@link dev.understudy.verify.internal.check.JudgedAnswer} and says what it finds. It asks nothing that
 * another check asks: where the media type is not declared, {@code MediaTypeIsDeclared} says so and
 * {@code BodyMatches} keeps silent, so that one lie is told once.
 */
package dev.understudy.verify.internal.check;
