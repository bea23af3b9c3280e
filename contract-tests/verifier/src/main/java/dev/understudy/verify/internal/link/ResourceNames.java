package dev.understudy.verify.internal.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern CAPITAL_AFTER_SMALL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern PLURAL_IN_ES = Pattern.compile("(?:sh|ch|x|z|ss)es$");

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
        String separated = CAPITAL_AFTER_SMALL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>(Arrays.asList(SEPARATORS.split(separated, -1)));
        found.removeIf(String::isEmpty);
        return found.isEmpty() ? new ArrayList<>(List.of(name)) : found;
    }

    /** Returns the singular of an English noun. */
    public static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (PLURAL_IN_ES.matcher(noun).find()) {
            return noun.substring(0, noun.length() - 2);
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
