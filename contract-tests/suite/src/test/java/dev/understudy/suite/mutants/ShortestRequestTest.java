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

/** A finding comes with the shortest request that shows it, still wrong in the same way and in no other. */
class ShortestRequestTest {

    @Test
    void allThatDoesNotMatterIsLeftOut(@TempDir Path folder) {
        try (ProxiedServer server = ProxiedServer.in(folder)) {
            CrookedProxy proxy = server.proxy();
            proxy.be(WellMutants.named("a name that is too long is cut off").misbehaviour());
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
