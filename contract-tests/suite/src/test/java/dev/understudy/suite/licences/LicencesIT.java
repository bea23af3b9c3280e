package dev.understudy.suite.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that a runnable jar contains the licences and notices of all software in it. */
@ParameterizedClass
@MethodSource("dev.understudy.suite.licences.RunnableJars#paths")
class LicencesIT {

    private static final Pattern LEGAL = Pattern.compile("licen[cs]e|notice|copying|copyright|about\\.html");

    private final Jar jar;

    private final List<Component> components;

    LicencesIT(Path path) {
        jar = Jar.open(path);
        components = jar.read("META-INF/THIRD-PARTY.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| component ") && !line.startsWith("| --- "))
                .map(Component::parseRow)
                .toList();
    }

    @AfterEach
    void close() {
        jar.close();
    }

    @Test
    void theSbomAndTheTableListTheSameComponents() {
        assumeFalse(Boolean.getBoolean("understudy.offline"), "CycloneDX writes no SBOM when Maven is offline");
        JsonNode sbom = JsonMapper.shared().readTree(jar.path().resolveSibling("bom.json"));

        assertThat(sbom.get("components"))
                .filteredOn(component -> !component.get("group").asString().equals("dev.understudy"))
                .extracting(component -> component.get("group").asString()
                        + ":" + component.get("name").asString()
                        + ":" + component.get("version").asString())
                .containsExactlyInAnyOrderElementsOf(
                        components.stream().map(Component::coordinates).toList());
        // CycloneDX assigns this licence to JLine and dk.brics.automaton by mistake; the root pom.xml corrects it.
        assertThat(sbom.toString()).doesNotContain("BSD-4-Clause");
    }

    @Test
    void everyClassIsOursOrBelongsToAListedComponent() {
        Set<String> listed = new HashSet<>();
        components.forEach(component -> listed.addAll(component.files()));

        assertThat(jar.files())
                .filteredOn(file -> file.endsWith(".class") && !file.startsWith("dev/understudy/"))
                .filteredOn(file -> !listed.contains(file))
                .isEmpty();
    }

    @Test
    void everyComponentHasItsLicenceText() {
        assertThat(jar.read("META-INF/LICENSE")).contains("Apache License", "END OF TERMS AND CONDITIONS");
        assertThat(components)
                .isNotEmpty()
                .filteredOn(component -> jar.files().stream()
                        .noneMatch(file -> file.startsWith(component.textLocation()) && file.contains("LICENSE")))
                .as("components without a licence text; see CONTRIBUTING.md")
                .isEmpty();
    }

    @Test
    void theLegalTextsOfEveryComponentsJarAreIncludedUnchanged() {
        assertThat(components).flatExtracting(this::missingOrChangedTexts).isEmpty();
    }

    @Test
    void noTwoComponentsShareAFolder() {
        assertThat(components).extracting(Component::folder).doesNotHaveDuplicates();
    }

    private List<String> missingOrChangedTexts(Component component) {
        try (Jar componentJar = Jar.open(component.jar())) {
            return componentJar.files().stream()
                    .filter(LicencesIT::isLegal)
                    .filter(file -> !componentJar.read(file).equals(jar.read(component.folder() + file)))
                    .map(file -> component.coordinates() + ": " + file)
                    .toList();
        }
    }

    private static boolean isLegal(String file) {
        return !file.endsWith(".class")
                && LEGAL.matcher(file.toLowerCase(Locale.ROOT)).find();
    }
}
