package dev.understudy.standin.seed;

/** Formats the location of a value in seed data, such as {@code instantly.keys[2].scopes[0]}. */
final class SeedPath {

    private SeedPath() {}

    /** Returns the path of a property of an object; the empty path is the complete data. */
    static String property(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }

    /** Returns the path of an element of a list. */
    static String element(String list, int index) {
        return list + "[" + index + "]";
    }
}
