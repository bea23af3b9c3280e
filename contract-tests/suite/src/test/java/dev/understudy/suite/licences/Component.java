package dev.understudy.suite.licences;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A third-party component of a runnable jar, as listed in {@code META-INF/THIRD-PARTY.md} of that jar.
 *
 * @param group the Maven group id
 * @param name the Maven artifact id
 * @param version the version
 * @param licences the SPDX ids of the licences
 * @param textLocation the location of the licence text in the runnable jar: a file, or a folder that ends with a slash
 */
record Component(String group, String name, String version, List<String> licences, String textLocation) {

    /** Returns the folder in the runnable jar that contains the legal texts of the component's own jar. */
    String folder() {
        return "META-INF/licenses/" + name + "/";
    }

    String coordinates() {
        return group + ":" + name + ":" + version;
    }

    /** Returns the component's own jar. The tests depend on everything that the runnable jars contain. */
    Path jar() {
        String file = name + "-" + version + ".jar";
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is not on the class path of the tests"));
    }

    /** Returns the files in the component's own jar. */
    List<String> files() {
        try (Jar jar = Jar.open(jar())) {
            return jar.files();
        }
    }

    /** Parses a row of the table in {@code META-INF/THIRD-PARTY.md}. */
    static Component parseRow(String row) {
        String[] cells = row.split("\\|", -1);
        String[] coordinates = cells[1].trim().split(":", -1);
        List<String> licences = List.of(cells[3].trim().split(", ", -1));
        return new Component(coordinates[0], coordinates[1], cells[2].trim(), licences, cells[4].trim());
    }
}
