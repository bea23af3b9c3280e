package dev.understudy.contract.internal.format;

import java.util.Optional;

/** Decodes Punycode (RFC 3492), with the parameters for internationalised domain names. */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;

    private final String input;
    private final StringBuilder output = new StringBuilder();
    private int position;

    private Punycode(String input) {
        this.input = input;
        int delimiter = input.lastIndexOf('-');
        output.append(input, 0, Math.max(delimiter, 0));
        position = delimiter + 1;
    }

    /** Returns the decoded text; empty if the input is not Punycode. */
    static Optional<String> decode(String input) {
        // A longer label is not valid anyway, and the text stays short enough for the arithmetic below.
        return input.length() > 63 ? Optional.empty() : new Punycode(input).decode();
    }

    private Optional<String> decode() {
        long n = INITIAL_N;
        long index = 0;
        int bias = INITIAL_BIAS;
        while (position < input.length()) {
            long delta = delta(bias);
            if (delta < 0) {
                return Optional.empty();
            }
            int length = output.codePointCount(0, output.length()) + 1;
            bias = adapt(delta, length, index == 0 && n == INITIAL_N);
            index += delta;
            n += index / length;
            index %= length;
            if (!Character.isValidCodePoint((int) n) || n > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            output.insert(output.offsetByCodePoints(0, (int) index), Character.toString((int) n));
            index++;
        }
        return Optional.of(output.toString());
    }

    // The next generalised variable-length integer; negative if it is malformed.
    private long delta(int bias) {
        long delta = 0;
        long weight = 1;
        for (int k = BASE; ; k += BASE) {
            int digit = position < input.length() ? Character.digit(digitAsInJava(input.charAt(position++)), BASE) : -1;
            if (digit < 0 || weight > Integer.MAX_VALUE) {
                return -1;
            }
            delta += digit * weight;
            int threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
            if (digit < threshold) {
                return delta;
            }
            weight *= BASE - threshold;
        }
    }

    // In Punycode, the letters are the digits from 0 to 25, and the figures those from 26 to 35; in Java, the figures
    // come first.
    private static char digitAsInJava(char c) {
        if (c >= '0' && c <= '9') {
            return (char) ('q' + c - '0');
        }
        char lower = Character.toLowerCase(c);
        if (lower < 'a' || lower > 'z') {
            return '-';
        }
        return (char) (lower < 'k' ? '0' + lower - 'a' : 'a' + lower - 'k');
    }

    private static int adapt(long delta, int length, boolean isFirst) {
        long rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
    }
}
