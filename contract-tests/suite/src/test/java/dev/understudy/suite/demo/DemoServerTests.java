package dev.understudy.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.run.Options;
import dev.understudy.verify.run.Verification;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tests that a run against the stand-in with its demo data passes. Each subclass provides a database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoServerTests {

    private ApiServer server;

    /** Returns the JDBC URL of an empty database. */
    abstract String database();

    @BeforeAll
    void startTheServer() {
        server = ApiServer.start(
                new Config("127.0.0.1", 0, database(), Optional.empty()), Clock.systemUTC(), ServerLimits.DEFAULT);
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @Test
    void instantlyPassesAndEveryDeclaredResponseIsSeen() {
        assertPasses("instantly");
    }

    @Test
    void wellPassesAndEveryDeclaredResponseIsSeen() {
        assertPasses("well");
    }

    final Report run(String vendor, Options options) {
        URI target = URI.create("http://127.0.0.1:" + server.port());
        return new Verification(Contract.named(vendor), target, Profile.demo(vendor), options).run(Progress.SILENT);
    }

    private void assertPasses(String vendor) {
        Report report = run(vendor, Options.ofSeed(1));

        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PASS);
        assertThat(report.coverage().neverSeen())
                .as("declared responses that were not seen")
                .isEmpty();
        assertThat(report.notChecked()).isEqualTo(List.of());
    }
}
