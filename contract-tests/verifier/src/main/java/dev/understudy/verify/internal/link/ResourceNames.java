package dev.understudy.verify.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Derives the names of resources from path segments and from the names of ids, such as {@code thing} from
 * {@code update-thing}, {@code things} and {@code thing_id}.
 */
public final class ResourceNames {

    private static final Set<String> VERBS = Set.of(
            "create",
            "add",
            "new",
            "make",
            "insert",
            "update",
            "edit",
            "modify",
            "change",
            "patch",
            "put",
            "set",
            "save",
            "replace",
            "get",
            "read",
            "show",
            "fetch",
            "retrieve");
    private static final Set<String> IDS = Set.of("id", "uuid", "guid");
    private static final List<String> PLURALS_IN_ES = List.of("shes", "ches", "xes", "zes", "sses");

    private ResourceNames() {}

    /** Returns the name of the resource in a path segment, in the singular; empty if the segment has only verbs. */
    public static String ofSegment(String segment) {
        List<String> words = words(segment);
        words.removeIf(VERBS::contains);
        return singular(String.join("", words));
    }

    /** Returns the name of the resources that a property contains, in the singular: {@code pet} for {@code pets}. */
    public static String ofProperty(String name) {
        return singular(String.join("", words(name)));
    }

    /**
     * Returns the name of the resource in the name of an id: {@code thing} for {@code thingId}, empty for {@code id}.
     */
    static String ofId(String name) {
        List<String> words = words(name);
        words.remove(words.size() - 1);
        return singular(String.join("", words));
    }

    /** Returns whether the last word of a name is {@code id}, {@code uuid} or {@code guid}. */
    static boolean isId(String name) {
        List<String> words = words(name);
        return IDS.contains(words.get(words.size() - 1));
    }

    /** Returns whether two names consist of the same words, regardless of case and separators. */
    static boolean isSame(String one, String other) {
        return String.join("", words(one)).equals(String.join("", words(other)));
    }

    /** Returns the words of a name in lower case, such as {@code pet} and {@code id} for {@code petId}. */
    public static List<String> words(String name) {
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= name.length(); end++) {
            if (end == name.length() || isBoundary(name.charAt(end - 1), name.charAt(end))) {
                if (isWordCharacter(name.charAt(start))) {
                    found.add(name.substring(start, end).toLowerCase(Locale.ROOT));
                }
                start = end;
            }
        }
        return found.isEmpty() ? new ArrayList<>(List.of(name)) : found;
    }

    private static boolean isBoundary(char before, char after) {
        return isWordCharacter(before) != isWordCharacter(after) || (!isCapital(before) && isCapital(after));
    }

    private static boolean isWordCharacter(char character) {
        return isCapital(character) || (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    private static boolean isCapital(char character) {
        return character >= 'A' && character <= 'Z';
    }

    /** Returns the singular of an English noun. */
    public static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (PLURALS_IN_ES.stream().anyMatch(noun::endsWith)) {
            return noun.substring(0, noun.length() - 2);
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
