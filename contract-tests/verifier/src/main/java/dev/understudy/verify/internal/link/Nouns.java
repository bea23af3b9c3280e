package dev.understudy.verify.internal.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the names in paths apart, to tell what they speak of: {@code update-thing} and {@code things} of a thing. */
final class Nouns {

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

    private Nouns() {}

    /** What a part of a path speaks of; empty if it is nothing but a verb. */
    static String of(String segment) {
        List<String> words = words(segment);
        words.removeIf(VERBS::contains);
        return singular(String.join("", words));
    }

    /** What a name is the id of: {@code thing} for {@code thingId}, nothing for {@code id}. */
    static String ofId(String name) {
        List<String> words = words(name);
        words.remove(words.size() - 1);
        return singular(String.join("", words));
    }

    /** Whether a name says that it is an id. */
    static boolean isId(String name) {
        List<String> words = words(name);
        return IDS.contains(words.get(words.size() - 1));
    }

    /** Whether two names are the same but for case and what joins their words. */
    static boolean isSame(String one, String other) {
        return String.join("", words(one)).equals(String.join("", words(other)));
    }

    private static List<String> words(String name) {
        String[] words = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+", -1);
        List<String> found = new ArrayList<>(Arrays.asList(words));
        found.removeIf(String::isEmpty);
        return found.isEmpty() ? new ArrayList<>(List.of(name)) : found;
    }

    private static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.matches(".*(sh|ch|x|z|ss)es")) {
            return noun.substring(0, noun.length() - 2);
        }
        return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
