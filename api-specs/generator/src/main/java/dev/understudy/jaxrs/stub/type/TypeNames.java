package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Hands out the names of generated types. No two of them differ only in upper and lower case, since some file systems
 * do not distinguish such files. No nested type has the name of a type of its own, since it would hide that type.
 */
final class TypeNames {

    private final String modelPackage;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> nested = new HashSet<>(Set.of("builder"));

    TypeNames(String modelPackage) {
        this.modelPackage = modelPackage;
    }

    /** Returns a name for a type in a file of its own. */
    ClassName topLevel(String suggestion) {
        String name = Identifiers.free(
                Identifiers.type(suggestion),
                each -> taken.contains(each.toLowerCase(Locale.ROOT))
                        || nested.contains(each.toLowerCase(Locale.ROOT)));
        taken.add(name.toLowerCase(Locale.ROOT));
        return ClassName.get(modelPackage, name);
    }

    /** Returns a name for a type within another one. */
    ClassName nestedIn(ClassName owner, String suggestion, Set<String> siblings) {
        String name = Identifiers.free(
                suggestion,
                each -> taken.contains(each.toLowerCase(Locale.ROOT))
                        || siblings.contains(each)
                        || each.equals("Builder"));
        nested.add(name.toLowerCase(Locale.ROOT));
        return owner.nestedClass(name);
    }
}
