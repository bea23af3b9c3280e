package dev.understudy.verify.internal.expression;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The sets of code points that the escapes of ECMA-262 and the dot stand for. */
final class CharacterSets {

    private static final int MAX_CACHED = 200;
    private static final Map<String, BitSet> CACHE = new ConcurrentHashMap<>();

    private static final Map<String, String> BINARY_PROPERTIES = Map.of(
            "Alpha", "IsAlphabetic",
            "Alphabetic", "IsAlphabetic",
            "Lower", "IsLowercase",
            "Lowercase", "IsLowercase",
            "Upper", "IsUppercase",
            "Uppercase", "IsUppercase",
            "White_Space", "IsWhite_Space",
            "space", "IsWhite_Space",
            "Ideographic", "IsIdeographic");

    // Each pair of characters is the first and the last of a range.
    private static final String DIGITS = "09";
    private static final String WORD = "AZaz09__";
    private static final String SPACES =
            "\t\r  \u00a0\u00a0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f\u205f\u205f\u3000\u3000\ufeff\ufeff";

    private CharacterSets() {}

    static BitSet dot() {
        return CodePoints.complement(ranges("\n\n\r\r\u2028\u2029"));
    }

    static BitSet single(int codePoint) {
        BitSet set = new BitSet();
        set.set(codePoint);
        return set;
    }

    /** Returns the spaces of ECMA-262. */
    static BitSet spaces() {
        return ranges(SPACES);
    }

    /** Returns the set of an escaped character such as {@code d}. */
    static BitSet escaped(int character, AutomatonRules rules) {
        return switch (character) {
            case 'd' -> ranges(DIGITS);
            case 'D' -> CodePoints.complement(ranges(DIGITS));
            case 'w' -> ranges(WORD);
            case 'W' -> CodePoints.complement(ranges(WORD));
            case 's' -> rules.spaces();
            case 'S' -> CodePoints.complement(rules.spaces());
            case 'n' -> single('\n');
            case 'r' -> single('\r');
            case 't' -> single('\t');
            case 'f' -> single('\f');
            case 'v' -> single(0x0B);
            case '0' -> single(0);
            default -> Character.isLetterOrDigit(character) ? rules.undefinedEscape(character) : single(character);
        };
    }

    /** Returns the set of a Unicode property, such as {@code L} or {@code Script=Greek}. */
    static BitSet property(String name, boolean negated) {
        String java = BINARY_PROPERTIES.getOrDefault(
                name, name.replaceFirst("^(?:Script|sc)=", "Is").replaceFirst("^(?:General_Category|gc)=", ""));
        BitSet set = of("\\p{" + longName(java) + "}");
        return negated ? CodePoints.complement(set) : set;
    }

    private static String longName(String name) {
        return switch (name) {
            case "Letter" -> "L";
            case "Number" -> "N";
            case "Punctuation" -> "P";
            case "Lowercase_Letter" -> "Ll";
            case "Uppercase_Letter" -> "Lu";
            case "Decimal_Number", "digit" -> "Nd";
            default -> name;
        };
    }

    private static BitSet ranges(String bounds) {
        BitSet set = new BitSet();
        for (int i = 0; i < bounds.length(); i += 2) {
            set.set(bounds.charAt(i), bounds.charAt(i + 1) + 1);
        }
        return set;
    }

    private static BitSet of(String javaClass) {
        BitSet cached = CACHE.get(javaClass);
        if (cached == null) {
            cached = matching(javaClass);
            if (CACHE.size() < MAX_CACHED) {
                CACHE.put(javaClass, cached);
            }
        }
        return (BitSet) cached.clone();
    }

    private static BitSet matching(String javaClass) {
        try {
            Pattern pattern = Pattern.compile(javaClass);
            BitSet set = CodePoints.all();
            set.stream()
                    .filter(each -> !pattern.matcher(Character.toString(each)).matches())
                    .forEach(set::clear);
            return set;
        } catch (PatternSyntaxException e) {
            throw new UnsupportedExpressionException(e.getMessage());
        }
    }
}
