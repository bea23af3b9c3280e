package dev.understudy.suite.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.run.Options;
import dev.understudy.verify.run.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seed determines every request of a run, byte for byte and in order, regardless of earlier runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2)
class SameSeedTest {

    @TempDir
    static Path folder;

    private ProxiedServer server;

    @BeforeAll
    void startTheServer() {
        server = ProxiedServer.startIn(folder);
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"instantly", "well"})
    void theSameSeedSendsTheSameRequestsAndAnotherSeedOthers(String vendor) {
        List<ProxiedRequest> first = requestsOfRun(vendor, 7);

        assertThat(requestsOfRun(vendor, 8)).isNotEqualTo(first);
        assertThat(requestsOfRun(vendor, 7)).isEqualTo(first);
    }

    private List<ProxiedRequest> requestsOfRun(String vendor, long seed) {
        MisbehavingProxy proxy = server.proxy();
        List<ProxiedRequest> sent = Collections.synchronizedList(new ArrayList<>());
        proxy.misbehave((request, upstream) -> {
            sent.add(request);
            return upstream.send(request);
        });
        new Verification(Contract.named(vendor), proxy.uri(), Profile.demo(vendor), Options.ofSeed(seed))
                .run(Progress.SILENT);
        return List.copyOf(sent);
    }
}
