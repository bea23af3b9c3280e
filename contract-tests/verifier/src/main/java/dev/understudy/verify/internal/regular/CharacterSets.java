package dev.understudy.verify.internal.regular;

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

    private CharacterSets() {}

    static BitSet dot() {
        return CodePoints.complement(of("[\\n\\r\\u2028\\u2029]"));
    }

    static BitSet single(int codePoint) {
        BitSet set = new BitSet();
        set.set(codePoint);
        return set;
    }

    /** Returns the set of an escaped letter such as {@code d}. */
    static BitSet letter(char escape) {
        return switch (escape) {
            case 'd' -> of("[0-9]");
            case 'D' -> CodePoints.complement(of("[0-9]"));
            case 'w' -> of("[A-Za-z0-9_]");
            case 'W' -> CodePoints.complement(of("[A-Za-z0-9_]"));
            case 's' -> of("[\\s\\x0B\\u00a0\\ufeff\\p{Zs}\\u2028\\u2029]");
            case 'S' -> CodePoints.complement(of("[\\s\\x0B\\u00a0\\ufeff\\p{Zs}\\u2028\\u2029]"));
            case 'n' -> single('\n');
            case 'r' -> single('\r');
            case 't' -> single('\t');
            case 'f' -> single('\f');
            case 'v' -> single(0x0B);
            case '0' -> single(0);
            default -> {
                if (Character.isLetterOrDigit(escape)) {
                    throw new IrregularExpressionException("the escape \\" + escape);
                }
                yield single(escape);
            }
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
            throw new IrregularExpressionException(e.getMessage());
        }
    }
}
