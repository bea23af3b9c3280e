package dev.understudy.verify.internal.derive;

/**
 * The one deliberate fault in a request.
 *
 * @param at the location: {@code /body} followed by a JSON pointer, or {@code /query/…}, {@code /path/…},
 *     {@code /header/…} or {@code /cookie/…} with the name of the parameter
 * @param keyword the violated keyword
 */
public record InjectedFault(String at, String keyword) {}
