package dev.understudy.jaxrs.stub.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Turns names of a contract into Java identifiers. */
public final class Identifiers {

    // Methods without parameters that every object has. A record component cannot have such a name.
    private static final Set<String> OBJECT_METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private Identifiers() {}

    /** Returns the name of a type, such as {@code PetStatus} for {@code pet_status}. */
    public static String type(String name) {
        StringBuilder type = new StringBuilder();
        words(spelled(name))
                .forEach(word ->
                        type.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        if (type.isEmpty() || !Character.isJavaIdentifierStart(type.charAt(0))) {
            type.insert(0, "Model");
        }
        return type.toString();
    }

    /** Returns the name of a method, parameter or record component, such as {@code petStatus} for {@code pet-status}. */
    public static String member(String name) {
        List<String> words = words(spelled(name));
        StringBuilder member = new StringBuilder(decapitalize(words.get(0)));
        words.stream()
                .skip(1)
                .forEach(word ->
                        member.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        if (!Character.isJavaIdentifierStart(member.charAt(0)) || !isIdentifier(member.toString())) {
            member.insert(0, '_');
        }
        String legal = member.toString();
        return OBJECT_METHODS.contains(legal) ? "property" + type(legal) : legal;
    }

    /** Returns the name of an enum constant, such as {@code IN_STOCK} for {@code in stock}. */
    public static String constant(String value) {
        StringBuilder constant = new StringBuilder();
        boolean wasLower = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isPart = Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) && c != '$';
            if (Character.isUpperCase(c) && wasLower) {
                constant.append('_');
            }
            constant.append(isPart ? String.valueOf(c).toUpperCase(Locale.ROOT) : "_");
            wasLower = Character.isLowerCase(c) || Character.isDigit(c);
        }
        if (constant.chars().allMatch(c -> c == '_')) {
            return spelled(value).toUpperCase(Locale.ROOT).replace(' ', '_');
        }
        return Character.isJavaIdentifierStart(constant.charAt(0)) ? constant.toString() : "_" + constant;
    }

    /** Returns a name that is not taken: the name itself, or the name with a number behind it. */
    public static String free(String name, Predicate<String> isTaken) {
        String free = name;
        for (int number = 2; isTaken.test(free); number++) {
            free = name + (Character.isDigit(name.charAt(name.length() - 1)) ? "_" : "") + number;
        }
        return free;
    }

    private static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    /**
     * Returns words for a name without letters and digits, such as {@code symbol 3E 3D} for {@code >=}, so that its
     * identifier does not depend on other names; any other name as it is.
     */
    static String spelled(String name) {
        if (!words(name).isEmpty()) {
            return name;
        }
        return name.isEmpty()
                ? "empty"
                : name.codePoints()
                        .mapToObj(c -> Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining(" ", "symbol ", ""));
    }

    private static String decapitalize(String word) {
        int upper = 0;
        while (upper < word.length() && Character.isUpperCase(word.charAt(upper))) {
            upper++;
        }
        // In APIKey, the last capital begins the next word.
        int end = upper <= 1 || upper == word.length() || !Character.isLetter(word.charAt(upper)) ? upper : upper - 1;
        return word.substring(0, end).toLowerCase(Locale.ROOT) + word.substring(end);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
