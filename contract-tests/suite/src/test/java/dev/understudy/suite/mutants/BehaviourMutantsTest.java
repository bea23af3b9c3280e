package dev.understudy.suite.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.standin.ApiServer;
import dev.understudy.suite.figures.FiguresTable;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.run.Options;
import dev.understudy.verify.run.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The verifier reports every misbehaviour of the proxy, and reports nothing if the proxy does not misbehave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class BehaviourMutantsTest {

    private final Map<String, Contract> contracts =
            Map.of("instantly", Contract.named("instantly"), "well", Contract.named("well"));
    private ProxiedServer server;
    private MisbehavingProxy proxy;

    @BeforeAll
    void startTheServer(@TempDir Path folder) throws IOException {
        server = ProxiedServer.startIn(folder, writeSeed(folder));
        proxy = server.proxy();
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @Test
    void everyMutantOfInstantlyIsCaught() {
        List<Mutant> mutants = InstantlyMutants.all();

        assertThat(survivors("instantly", mutants)).isEmpty();
        assertThat(FiguresTable.row("Instantly (3.0)")).element(2).isEqualTo(allCaught(mutants));
    }

    @Test
    void everyMutantOfWellIsCaught() {
        List<Mutant> mutants = WellMutants.all();

        assertThat(survivors("well", mutants)).isEmpty();
        assertThat(FiguresTable.row("Well (3.1)")).element(2).isEqualTo(allCaught(mutants));
    }

    @Test
    void aProxyWithoutMisbehaviourPasses() {
        proxy.behave();
        for (String vendor : List.of("instantly", "well")) {
            Report report = run(vendor, Progress.SILENT);
            assertThat(report.findings()).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
        }
    }

    private List<String> survivors(String vendor, List<Mutant> mutants) {
        List<String> survivors = new ArrayList<>();
        for (Mutant mutant : mutants) {
            proxy.misbehave(mutant.misbehaviour());
            MutantDetector detector = new MutantDetector(mutant.expectedRule(), proxy::behave);
            if (!detector.runUntilCaught(() -> run(vendor, detector))) {
                survivors.add(mutant + ", found: " + detector.reportedRules());
            }
        }
        return survivors;
    }

    private static String allCaught(List<Mutant> mutants) {
        return mutants.size() + " of " + mutants.size();
    }

    private Report run(String vendor, Progress progress) {
        Profile demo = Profile.demo(vendor);
        // Without the rate limits, the verifier sends its requests without waiting.
        Profile withoutLimits = new Profile(
                demo.callers(),
                List.of(),
                demo.values(),
                demo.probes(),
                demo.links(),
                demo.changing(),
                demo.raised(),
                demo.waivers(),
                demo.secrets(),
                demo.published());
        return new Verification(contracts.get(vendor), proxy.uri(), withoutLimits, Options.ofSeed(1)).run(progress);
    }

    // Writes the demo seed, without the rate limit of the workspace that receives most of the requests.
    private static Path writeSeed(Path folder) throws IOException {
        try (InputStream demo = ApiServer.class.getResourceAsStream("seed/demo.yaml")) {
            String text = new String(demo.readAllBytes(), StandardCharsets.UTF_8);
            String nameLine = "      name: My Workspace\n";
            assertThat(text).contains(nameLine);
            return Files.writeString(
                    folder.resolve("seed.yaml"), text.replace(nameLine, nameLine + "      limit: none\n"));
        }
    }
}
