package dev.understudy.suite.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.run.Options;
import dev.understudy.verify.run.Verification;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding contains the shortest request that reproduces it, which is invalid in the same way and in no other way. */
class ShortestRequestTest {

    @Test
    void irrelevantPartsOfTheRequestAreLeftOut(@TempDir Path folder) {
        try (ProxiedServer server = ProxiedServer.startIn(folder)) {
            MisbehavingProxy proxy = server.proxy();
            proxy.misbehave(
                    WellMutants.named("a name that is too long is truncated").misbehaviour());
            Report report = new Verification(
                            Contract.named("well"), proxy.uri(), Profile.demo("well"), Options.ofSeed(1))
                    .run(Progress.SILENT);

            assertThat(report.findings()).hasSize(1);
            ReportedFinding finding = report.findings().get(0);
            assertThat(finding.finding().pointer()).isEqualTo("/request/body/data/attributes/name");
            assertThat(finding.finding().keyword()).isEqualTo("maxLength");
            assertThat(finding.request().body().text())
                    .isEqualTo("{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"" + "x".repeat(101)
                            + "\"}}}");
        }
    }
}
