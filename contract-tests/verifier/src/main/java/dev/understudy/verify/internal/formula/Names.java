package dev.understudy.verify.internal.formula;

import dev.understudy.verify.internal.regular.RegularLanguage;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A set of property names.
 *
 * @param listed single names
 * @param patterns regular expressions; a name that matches one of them is meant as well
 * @param complement true if all other names are meant instead
 */
public record Names(Set<String> listed, Set<String> patterns, boolean complement) {

    public static final Names ALL = new Names(Set.of(), Set.of(), true);

    public static Names of(String name) {
        return new Names(Set.of(name), Set.of(), false);
    }

    public static Names matching(String pattern) {
        return new Names(Set.of(), Set.of(pattern), false);
    }

    public static Names except(Collection<String> listed, Collection<String> patterns) {
        return new Names(new TreeSet<>(listed), new TreeSet<>(patterns), true);
    }

    public boolean contains(String name) {
        return complement != (listed.contains(name) || patterns.stream().anyMatch(each -> matches(each, name)));
    }

    /**
     * Returns whether a name that is listed nowhere belongs to the set.
     *
     * @param matched the patterns that the name matches
     */
    public boolean containsUnlisted(Collection<String> matched) {
        return complement != patterns.stream().anyMatch(matched::contains);
    }

    /** Returns whether a regular expression matches anywhere in a name. */
    public static boolean matches(String pattern, String name) {
        Optional<RegularLanguage> language = RegularLanguage.matching(pattern);
        if (language.isPresent()) {
            return language.get().contains(name);
        }
        try {
            return Pattern.compile(pattern).matcher(name).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
