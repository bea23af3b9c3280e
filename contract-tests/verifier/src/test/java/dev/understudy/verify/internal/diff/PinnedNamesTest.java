package dev.understudy.verify.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.names.PinnedNames;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares contracts from which code is generated with pinned names. */
class PinnedNamesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static Stream<Path> contracts() throws IOException {
        try (Stream<Path> pairs = Files.list(RESOURCES.resolve("diff"))) {
            return Stream.concat(
                            pairs.filter(file -> file.toString().endsWith("-after.yaml")).sorted().toList().stream(),
                            Stream.of(
                                    RESOURCES.resolve("parcels/openapi.yaml"),
                                    Path.of("../suite/src/test/resources/kitchen-sink/openapi.yaml"),
                                    Path.of("../../api-specs/instantly/openapi.yaml"),
                                    Path.of("../../api-specs/well/openapi.yaml")))
                    .filter(Files::exists);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theDocumentFromWhichCodeIsGeneratedMeansTheSame(Path file) {
        Contract contract = Contract.open(file);
        PinnedNames names = PinnedNames.NONE.update(contract).names();

        ContractDifference difference = ContractComparison.compare(
                names.in(contract), PinnedNames.NONE.in(contract(YamlWriter.write(names.derivedFrom(contract)))));

        assertThat(difference.impact(Arrays.asList(Caller.values())))
                .as(difference.changes().toString())
                .isEqualTo(Impact.SAFE);
    }

    @Test
    void aRenamedKeyOperationOrPathParameterBreaksSourceOnlyWithoutPinnedNames() throws IOException {
        Contract before = contract(text());
        Contract after = contract(text().replace("def-19", "def-20")
                .replace("operationId: getW", "operationId: readW")
                .replace("{id}", "{workspace}")
                .replace("name: id, in", "name: workspace, in"));
        PinnedNames names = PinnedNames.NONE.update(before).names();

        assertThat(ContractComparison.compare(before, after).changes())
                .filteredOn(change -> change.impact(Caller.SOURCE) == Impact.BREAKS)
                .extracting(Change::keyword)
                .contains("$ref", "operationId", "name");
        assertThat(ContractComparison.compare(names.in(before), names.in(after)).changes())
                .isEmpty();
    }

    @Test
    void aNameThatIsPinnedDifferentlyBreaksSource() throws IOException {
        Contract contract = contract(text());
        PinnedNames names = PinnedNames.NONE.update(contract).names();
        PinnedNames other = PinnedNames.NONE
                .update(contract(text().replace("def-19", "Other")))
                .names();

        assertThat(ContractComparison.compare(names.in(contract), other.in(contract))
                        .impact(List.of(Caller.SOURCE)))
                .isEqualTo(Impact.BREAKS);
    }

    @Test
    void placesThatShareANameAndNoSchemaAreUndecidedForSource() throws IOException {
        Contract before = contract(text());
        String first = "$ref: '#/components/schemas/def-19'";
        Contract after = contract(text().replaceFirst(
                        "\\Q" + first + "\\E",
                        "{type: object, properties: {name: {type: string}, more: {type: string}}}"));
        PinnedNames names = PinnedNames.NONE.update(before).names();

        assertThat(ContractComparison.compare(names.in(before), names.in(after)).changes())
                .filteredOn(change -> change.impact(Caller.SOURCE) == Impact.UNDECIDED)
                .extracting(change -> change.reason().orElse(""))
                .singleElement()
                .asString()
                .contains("no longer share a schema");
    }

    private static String text() throws IOException {
        return Files.readString(RESOURCES.resolve("diff/03b-schema-renamed-before.yaml"))
                .replace(
                        "  /w/current:\n",
                        "  /w/{id}:\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n");
    }

    private static Contract contract(String text) {
        return Contract.of(Documents.of(Document.read(
                URI.create("test:/openapi.yaml"), "openapi.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }
}
