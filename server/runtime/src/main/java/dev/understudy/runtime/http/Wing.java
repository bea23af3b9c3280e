package dev.understudy.runtime.http;

import dev.understudy.contract.Contract;
import java.util.Set;

/**
 * What one vendor brings.
 *
 * @param prefix where its paths begin, such as {@code /api/v2}
 * @param contract its effective contract
 * @param callers who may call
 * @param words how it refuses
 * @param textTypes media types whose body it reads as one string instead of refusing it
 * @param delegate the implementation of its generated interface
 */
public record Wing(
        String prefix, Contract contract, Callers callers, ErrorWords words, Set<String> textTypes, Object delegate) {}
