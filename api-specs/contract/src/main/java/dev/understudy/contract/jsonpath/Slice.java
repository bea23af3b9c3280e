package dev.understudy.contract.jsonpath;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A slice of an array (RFC 9535 section 2.3.4.2.2). A step of 0 selects no elements. */
record Slice(OptionalLong start, OptionalLong end, long step) {

    IntStream indexes(int size) {
        if (step == 0) {
            return IntStream.empty();
        }
        boolean forwards = step > 0;
        long lowest = forwards ? 0 : -1;
        long highest = forwards ? size : size - 1L;
        long from = bound(start, forwards ? lowest : highest, size, lowest, highest);
        long until = bound(end, forwards ? highest : lowest, size, lowest, highest);
        return LongStream.iterate(from, index -> forwards ? index < until : index > until, index -> index + step)
                .mapToInt(Math::toIntExact);
    }

    private static long bound(OptionalLong given, long otherwise, int size, long lowest, long highest) {
        if (given.isEmpty()) {
            return otherwise;
        }
        long fromStart = given.getAsLong() < 0 ? size + given.getAsLong() : given.getAsLong();
        return Math.max(lowest, Math.min(highest, fromStart));
    }
}
