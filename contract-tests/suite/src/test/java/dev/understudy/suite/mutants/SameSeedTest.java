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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seed says what is sent, to the last byte and in this order, whatever was sent in the minute before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameSeedTest {

    @TempDir
    static Path folder;

    private ProxiedServer server;

    @BeforeAll
    void startTheServer() {
        server = ProxiedServer.in(folder);
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"instantly", "well"})
    void threeRunsSendTheSame(String vendor) {
        List<Call> first = sent(vendor, 7);

        assertThat(sent(vendor, 7)).isEqualTo(first);
        assertThat(sent(vendor, 7)).isEqualTo(first);
    }

    @Test
    void anotherSeedSendsSomethingElse() {
        assertThat(sent("well", 8)).isNotEqualTo(sent("well", 7));
    }

    private List<Call> sent(String vendor, long seed) {
        CrookedProxy proxy = server.proxy();
        List<Call> sent = Collections.synchronizedList(new ArrayList<>());
        proxy.be((call, upstream) -> {
            sent.add(call);
            return upstream.send(call);
        });
        new Verification(Contract.named(vendor), proxy.uri(), Profile.demo(vendor), Options.ofSeed(seed))
                .run(Progress.SILENT);
        return List.copyOf(sent);
    }
}
