package dev.understudy.suite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.suite.corpus.answers.AnswersResult;
import dev.understudy.suite.corpus.answers.AnswersTrial;
import dev.understudy.suite.corpus.build.CorpusDocument;
import dev.understudy.suite.corpus.build.CorpusDocuments;
import dev.understudy.suite.corpus.build.DocumentBuilds;
import dev.understudy.suite.corpus.code.GeneratedCode;
import dev.understudy.suite.corpus.roundtrip.RoundTrip;
import dev.understudy.suite.corpus.roundtrip.RoundTripResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tries the generator on the documents of the corpus and writes the tables of the results. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusIT {

    private static final Path TABLE = Path.of("target/corpus/table.md");
    private static final int DOCUMENTS_FOR_ANSWERS = 10;

    private final List<DocumentBuilds> builds = new ArrayList<>();
    private final List<RoundTripResult> roundTrips = new ArrayList<>();
    private final Map<String, AnswersResult> undeclaredStatuses = new LinkedHashMap<>();
    private final Map<String, AnswersResult> wrongBodies = new LinkedHashMap<>();

    @BeforeAll
    void tryAll() throws IOException {
        List<CorpusDocument> documents = CorpusDocuments.all();
        for (CorpusDocument document : documents) {
            DocumentBuilds build = DocumentBuilds.of(document);
            builds.add(build);
            progress("%d/%d".formatted(builds.size(), documents.size()), build);
            if (build.best().compiles()) {
                Contract contract = document.contract();
                roundTrips.add(RoundTrip.of(document.name(), contract, code(build, contract)));
                progress("round trip", roundTrips.get(roundTrips.size() - 1));
            }
            writeTables();
        }
        builds.stream()
                .filter(build -> build.best().compiles())
                .sorted(Comparator.comparingInt(DocumentBuilds::operations).reversed())
                .limit(DOCUMENTS_FOR_ANSWERS)
                .forEach(this::tryAnswers);
        writeTables();
    }

    @Test
    void nineDocumentsInTenCompile() {
        assertThat(builds).filteredOn(build -> build.strict().compiles()).hasSizeGreaterThanOrEqualTo((int)
                Math.ceil(0.9 * builds.size()));
    }

    @Test
    void everyDocumentCompilesWithOpaqueGaps() {
        assertThat(builds)
                .filteredOn(build -> !build.opaque().compiles())
                .extracting(build -> build.document().name())
                .isEmpty();
    }

    @Test
    void almostNoSchemaLosesAValueOnARoundTrip() {
        assertThat(new RoundTripTable(roundTrips).lossRate()).isLessThanOrEqualTo(0.01);
    }

    @Test
    void noUndeclaredResponseCompiles() {
        assertThat(undeclaredStatuses.values()).allSatisfy(CorpusIT::allRefused);
        assertThat(wrongBodies.values()).allSatisfy(CorpusIT::allRefused);
    }

    private static void allRefused(AnswersResult result) {
        assertThat(result.accepted()).isEmpty();
        assertThat(result.refusedOtherwise()).isEmpty();
        assertThat(result.failedControls()).isEmpty();
    }

    private void tryAnswers(DocumentBuilds build) {
        GeneratedCode code = code(build, build.document().contract());
        AnswersTrial trial = new AnswersTrial(
                build.best().folder().classes(), build.best().folder().sources().resolveSibling("attempts"));
        undeclaredStatuses.put(build.document().name(), trial.undeclaredStatuses(code));
        wrongBodies.put(build.document().name(), trial.wrongBodies(code));
        progress("undeclared responses", build.document().name());
    }

    private static GeneratedCode code(DocumentBuilds build, Contract contract) {
        return GeneratedCode.load(contract, build.best().folder().classes());
    }

    private void writeTables() throws IOException {
        Files.writeString(TABLE.resolveSibling("losses.txt"), new RoundTripTable(roundTrips).losses());
        Files.writeString(
                TABLE,
                String.join(
                        "\n\n",
                        "# The generator on documents of others",
                        new BuildsTable(builds).markdown(),
                        roundTrips.isEmpty() ? "" : new RoundTripTable(roundTrips).markdown(),
                        undeclaredStatuses.isEmpty()
                                ? ""
                                : new AnswersTable(undeclaredStatuses, wrongBodies).markdown(),
                        ""));
    }

    private static void progress(String step, Object what) {
        System.out.println(step + ": " + what);
    }
}
