package dev.understudy.verify.run;

import static dev.understudy.verify.run.HostileServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.contract.Contract;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.send.VerificationException;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.run.HostileServer.Answering;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does, a run ends, in bounded memory and with a sentence. */
@Timeout(60)
class HostileServerTest {

    private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");

    @Test
    void nobodyListening() {
        assertThatThrownBy(() -> run(URI.create("http://127.0.0.1:1")))
                .isInstanceOf(VerificationException.class)
                .hasMessage("Nobody answers at http://127.0.0.1:1/; is the server running there?");
    }

    @Test
    void aServerThatClosesWithoutAnAnswer() {
        assertSilent(out -> {}, "");
    }

    @Test
    void aServerThatNeverAnswers() {
        assertSilent(out -> Thread.sleep(30_000), "no whole answer within 1 seconds");
    }

    @Test
    void aServerThatDripsItsAnswer() {
        assertSilent(
                out -> {
                    out.write(OK);
                    out.write(ascii("Content-Length: 1000\r\n\r\n"));
                    for (int i = 0; i < 300; i++) {
                        out.write(' ');
                        out.flush();
                        Thread.sleep(100);
                    }
                },
                "no whole answer within 1 seconds");
    }

    @Test
    void aServerThatSendsAHundredMegabytes() {
        assertSilent(
                out -> {
                    out.write(OK);
                    out.write(ascii("Content-Length: 104857600\r\n\r\n"));
                    byte[] megabyte = new byte[1024 * 1024];
                    for (int i = 0; i < 100; i++) {
                        out.write(megabyte);
                    }
                },
                "a body of more than 16 MiB");
    }

    @Test
    void aServerThatSendsMoreThanItPromises() {
        Report report = report(out -> {
            out.write(OK);
            out.write(ascii("Content-Length: 2\r\n\r\n{}and much more that nobody asked for"));
        });

        assertThat(report.findings())
                .extracting(found -> found.finding().rule().id())
                .contains("BodyMatches");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -5\r\n\r\n{}",
                "Content-Length: two\r\n\r\n{}",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
            })
    void aServerWhoseLengthIsNone(String answer) {
        assertSilent(
                out -> {
                    out.write(OK);
                    out.write(ascii(answer));
                },
                "");
    }

    @Test
    void aServerThatPromisesMoreThanItSends() {
        assertSilent(
                out -> {
                    out.write(OK);
                    out.write(ascii("Content-Length: 1000\r\n\r\n{}"));
                },
                "");
    }

    @Test
    void aServerThatSpeaksAnotherProtocol() {
        assertSilent(out -> out.write(ascii("220 mail.example.com ESMTP\r\n")), "");
    }

    @Test
    void aServerThatRedirectsInACircleIsNotFollowed() {
        Report report = report(out -> out.write(
                ascii("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));

        assertThat(report.findings())
                .extracting(found -> found.finding().rule().id())
                .contains("StatusIsDeclared");
    }

    @Test
    void aServerThatDiesOnTheWay() {
        AtomicInteger answers = new AtomicInteger();
        Report report = report(out -> {
            if (answers.incrementAndGet() < 5) {
                out.write(OK);
                out.write(ascii("Content-Length: 2\r\nConnection: close\r\n\r\n{}"));
            }
        });

        assertThat(report.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(report.findings())
                .extracting(found -> found.finding().rule().id())
                .contains("AnswerArrives");
    }

    @Test
    void aServerThatDiesBeforeItsValuesArePutBack() {
        byte[] workspace = ascii("{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"Foldspace\"}}}");
        AtomicInteger answers = new AtomicInteger();
        Report report = report(out -> {
            if (answers.incrementAndGet() < 20) {
                out.write(OK);
                out.write(ascii("Content-Length: " + workspace.length + "\r\nConnection: close\r\n\r\n"));
                out.write(workspace);
            }
        });

        assertThat(report.findings())
                .filteredOn(found -> found.finding().rule().id().equals("ValuesArePutBack"))
                .singleElement()
                .satisfies(found -> assertThat(found.curl()).contains("-X PATCH", "\"name\":\"Foldspace\""));
    }

    private static void assertSilent(Answering answering, String sentence) {
        Report report = report(answering);

        assertThat(report.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(report.findings())
                .extracting(found -> found.finding().rule().id())
                .containsOnly("AnswerArrives");
        assertThat(report.findings().get(0).finding().received())
                .isNotBlank()
                .doesNotContain("\n")
                .contains(sentence);
    }

    private static Report report(Answering answering) {
        try (HostileServer server = new HostileServer(answering)) {
            return run(server.uri());
        }
    }

    private static Report run(URI target) {
        Options options = Options.ofSeed(1);
        return new Verification(Contract.named("well"), target, Profile.demo("well"), options, Duration.ofSeconds(1))
                .run(Progress.SILENT);
    }
}
