package dev.understudy.verify.profile;

/**
 * Two operations on the same resource.
 *
 * @param write the id of the operation that changes the resource
 * @param read the id of the operation that returns the resource
 */
public record Link(String write, String read) {}
