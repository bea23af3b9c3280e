package dev.understudy.verify.profile;

import java.util.List;

/**
 * A limit that several callers may share.
 *
 * @param name how the profile calls it
 * @param rates all of which hold at once
 */
public record Limit(String name, List<Rate> rates) {}
