package dev.understudy.verify.profile;

import java.util.List;

/**
 * A rate limit that several callers may share.
 *
 * @param name the name of the limit in the profile
 * @param rates the rates, all of which apply at the same time
 */
public record Limit(String name, List<Rate> rates) {}
