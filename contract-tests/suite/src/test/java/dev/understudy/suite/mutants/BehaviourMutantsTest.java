package dev.understudy.suite.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.standin.ApiServer;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every way of misbehaving is seen, and behaving is not mistaken for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehaviourMutantsTest {

    private final Map<String, Contract> contracts =
            Map.of("instantly", Contract.named("instantly"), "well", Contract.named("well"));
    private ProxiedServer server;
    private CrookedProxy proxy;

    @BeforeAll
    void startTheServer(@TempDir Path folder) throws IOException {
        server = ProxiedServer.in(folder, unlimited(folder));
        proxy = server.proxy();
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @Test
    void everyMutantOfInstantlyIsCaught() {
        assertThat(survivors("instantly", InstantlyMutants.all())).isEmpty();
    }

    @Test
    void everyMutantOfWellIsCaught() {
        assertThat(survivors("well", WellMutants.all())).isEmpty();
    }

    @Test
    void aProxyThatBehavesPasses() {
        proxy.beHonest();
        for (String vendor : List.of("instantly", "well")) {
            Report report = run(vendor, Progress.SILENT);
            assertThat(report.findings()).isEmpty();
            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
        }
    }

    private List<String> survivors(String vendor, List<Mutant> mutants) {
        List<String> survivors = new ArrayList<>();
        for (Mutant mutant : mutants) {
            proxy.be(mutant.misbehaviour());
            Hunt hunt = new Hunt(mutant.caughtBy(), proxy::beHonest);
            if (!hunt.catches(() -> run(vendor, hunt))) {
                survivors.add(mutant + ", found: " + hunt.seen());
            }
        }
        System.out.printf(
                "behaviour mutants of %s caught: %d of %d%n",
                vendor, mutants.size() - survivors.size(), mutants.size());
        return survivors;
    }

    private Report run(String vendor, Progress progress) {
        Profile demo = Profile.demo(vendor);
        Profile unpaced = new Profile(
                demo.callers(),
                List.of(),
                demo.values(),
                demo.probes(),
                demo.links(),
                demo.changing(),
                demo.waivers(),
                demo.secrets(),
                demo.published());
        return new Verification(contracts.get(vendor), proxy.uri(), unpaced, Options.ofSeed(1)).run(progress);
    }

    // The demo data, but the workspace that most requests go to has no limit.
    private static Path unlimited(Path folder) throws IOException {
        try (InputStream demo = ApiServer.class.getResourceAsStream("seed/demo.yaml")) {
            String text = new String(demo.readAllBytes(), StandardCharsets.UTF_8);
            String name = "      name: My Workspace\n";
            assertThat(text).contains(name);
            return Files.writeString(folder.resolve("seed.yaml"), text.replace(name, name + "      limit: none\n"));
        }
    }
}
