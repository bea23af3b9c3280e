package dev.understudy.verify.internal.derive;

/**
 * The one thing that is wrong with a request on purpose.
 *
 * @param at where: {@code /body} and a JSON pointer, or {@code /query/…}, {@code /path/…}, {@code /header/…},
 *     {@code /cookie/…} and the name of the parameter
 * @param keyword the keyword that it breaks
 */
public record Fault(String at, String keyword) {}
