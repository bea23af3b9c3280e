package dev.understudy.contract.internal.schema;

import java.util.Optional;

/** Decodes Punycode (RFC 3492). {@link java.net.IDN} cannot be used, since it implements IDNA 2003 and not IDNA 2008. */
final class Punycode {

    // The parameters of RFC 3492 section 5.
    private static final int BASE = 36;
    private static final int MIN_THRESHOLD = 1;
    private static final int MAX_THRESHOLD = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int FIRST_NON_ASCII = 128;

    private final String encoded;
    private int position;

    private Punycode(String encoded) {
        this.encoded = encoded;
    }

    /** Returns the decoded text; empty if the text is not Punycode. */
    static Optional<String> decode(String encoded) {
        try {
            return Optional.of(new Punycode(encoded).decode());
        } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    // The ASCII characters come first. Each number behind them says where the next character is inserted, and by how
    // much it is larger than the one inserted before.
    private String decode() {
        int delimiter = encoded.lastIndexOf('-');
        StringBuilder decoded = new StringBuilder(encoded.substring(0, Math.max(0, delimiter)));
        position = delimiter + 1;
        int length = decoded.length();
        int character = FIRST_NON_ASCII;
        int bias = INITIAL_BIAS;
        int index = 0;
        while (position < encoded.length()) {
            int before = index;
            index = Math.addExact(index, number(bias));
            length++;
            bias = adapt(index - before, length, before == 0);
            character = Math.addExact(character, index / length);
            index %= length;
            decoded.insert(decoded.offsetByCodePoints(0, index), Character.toString(character));
            index++;
        }
        return decoded.toString();
    }

    private int number(int bias) {
        int number = 0;
        int weight = 1;
        for (int k = BASE; ; k += BASE) {
            int digit = digit(encoded.charAt(position++));
            number = Math.addExact(number, Math.multiplyExact(digit, weight));
            int threshold = Math.max(MIN_THRESHOLD, Math.min(MAX_THRESHOLD, k - bias));
            if (digit < threshold) {
                return number;
            }
            weight = Math.multiplyExact(weight, BASE - threshold);
        }
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 26;
        }
        throw new IllegalArgumentException("'" + c + "' is not a digit");
    }

    private static int adapt(int delta, int length, boolean first) {
        int left = first ? delta / DAMP : delta / 2;
        left += left / length;
        int k = 0;
        while (left > (BASE - MIN_THRESHOLD) * MAX_THRESHOLD / 2) {
            left /= BASE - MIN_THRESHOLD;
            k += BASE;
        }
        return k + (BASE - MIN_THRESHOLD + 1) * left / (left + SKEW);
    }
}
