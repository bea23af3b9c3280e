package dev.understudy.verify.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.server.ApiServer;
import dev.understudy.server.Config;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.run.Options;
import dev.understudy.verify.run.Progress;
import dev.understudy.verify.run.Verification;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    private ApiServer server;
    private CrookedProxy proxy;

    @BeforeAll
    void startTheServer() {
        Config config = new Config("127.0.0.1", 0, "jdbc:sqlite:" + folder.resolve("same.db"), Optional.empty());
        server = ApiServer.start(config, Clock.systemUTC());
        proxy = new CrookedProxy(server.port());
    }

    @AfterAll
    void stopTheServer() {
        proxy.close();
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
