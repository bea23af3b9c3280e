package dev.understudy.standin.seed;

import java.nio.file.Path;

/**
 * The seed in a store, and whether this start has loaded it.
 *
 * @param chosen the seed that was chosen for this start
 * @param loaded the seed whose data is in the store
 * @param now whether it was this start that loaded it
 */
public record SeedStatus(SeedFile chosen, LoadedSeed loaded, boolean now) {

    private static final String REMEDY = " To discard the data and load it, start once with --fresh.";

    /** Returns whether the store was filled with the built-in demo. */
    public boolean isDemo() {
        return SeedFile.DEMO.equals(loaded.source());
    }

    /** Returns one line that says whether the seed was loaded now, was loaded earlier, or was not loaded. */
    @Override
    public String toString() {
        String name = capitalized(name(chosen.source()));
        if (now) {
            return name + " was loaded now.";
        }
        boolean sameSource = hasSameSource();
        if (loaded.sha256().isEmpty() && sameSource) {
            return name + " was loaded earlier, at " + loaded.time()
                    + ", by a version that did not record its content, so it may have changed since." + REMEDY;
        }
        if (loaded.sha256().filter(chosen.sha256()::equals).isPresent()) {
            return name + " was loaded earlier, at " + loaded.time()
                    + (sameSource ? "" : ", as " + name(loaded.source())) + ", and has not changed since.";
        }
        return sameSource
                ? name + " has changed since it was loaded, at " + loaded.time() + ", and was not loaded again."
                        + REMEDY
                : name + " was not loaded, because the store contains the data of " + name(loaded.source())
                        + ", which was loaded at " + loaded.time() + "." + REMEDY;
    }

    private boolean hasSameSource() {
        if (chosen.source().equals(loaded.source())) {
            return true;
        }
        // Older versions recorded the path of the file as it was given, so it may be relative.
        return loaded.sha256().isEmpty()
                && !isDemo()
                && Path.of(chosen.source()).endsWith(Path.of(loaded.source()));
    }

    static String name(String source) {
        return SeedFile.DEMO.equals(source) ? "the built-in demo" : "the seed file " + source;
    }

    private static String capitalized(String name) {
        return "T" + name.substring(1);
    }
}
