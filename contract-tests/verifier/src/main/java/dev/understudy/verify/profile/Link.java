package dev.understudy.verify.profile;

/**
 * Two operations on one and the same thing.
 *
 * @param write the one that changes it
 * @param read the one that shows it
 */
public record Link(String write, String read) {}
