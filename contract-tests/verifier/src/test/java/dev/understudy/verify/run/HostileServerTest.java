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
import dev.understudy.verify.run.HostileServer.ConnectionHandler;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run against a hostile server ends, and reports the problem in one line. */
@Timeout(60)
class HostileServerTest {

    private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");

    @Test
    void aTargetWithoutAServerIsRejected() {
        assertThatThrownBy(() -> run(URI.create("http://127.0.0.1:1")))
                .isInstanceOf(VerificationException.class)
                .hasMessage("Cannot connect to http://127.0.0.1:1/; is the server running there?");
    }

    @Test
    void aConnectionClosedWithoutAResponseIsReported() {
        assertReportedAsMissingResponse(out -> {}, "");
    }

    @Test
    void aServerThatNeverRespondsIsReported() {
        assertReportedAsMissingResponse(out -> Thread.sleep(30_000), "no complete response within 1 second");
    }

    @Test
    void aServerThatSendsItsResponseTooSlowlyIsReported() {
        assertReportedAsMissingResponse(
                out -> {
                    out.write(OK);
                    out.write(ascii("Content-Length: 1000\r\n\r\n"));
                    for (int i = 0; i < 300; i++) {
                        out.write(' ');
                        out.flush();
                        Thread.sleep(100);
                    }
                },
                "no complete response within 1 second");
    }

    @Test
    void aBodyOfAHundredMegabytesIsReported() {
        assertReportedAsMissingResponse(
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
    void bytesBeyondTheContentLengthAreIgnored() {
        Report report = report(out -> {
            out.write(OK);
            out.write(ascii("Content-Length: 2\r\n\r\n{}and much more than announced"));
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
    void aMalformedLengthIsReported(String response) {
        assertReportedAsMissingResponse(
                out -> {
                    out.write(OK);
                    out.write(ascii(response));
                },
                "");
    }

    @Test
    void aBodyShorterThanTheContentLengthIsReported() {
        assertReportedAsMissingResponse(
                out -> {
                    out.write(OK);
                    out.write(ascii("Content-Length: 1000\r\n\r\n{}"));
                },
                "");
    }

    @Test
    void aServerForAnotherProtocolIsReported() {
        assertReportedAsMissingResponse(out -> out.write(ascii("220 mail.example.com ESMTP\r\n")), "");
    }

    @Test
    void redirectsAreNotFollowed() {
        Report report = report(out -> out.write(
                ascii("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));

        assertThat(report.findings())
                .extracting(found -> found.finding().rule().id())
                .contains("StatusIsDeclared");
    }

    @Test
    void aServerThatDiesDuringTheRunIsReported() {
        AtomicInteger responses = new AtomicInteger();
        Report report = report(out -> {
            if (responses.incrementAndGet() < 5) {
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
    void ifTheServerDiesBeforeTheRollbackTheReportContainsTheRestoringRequest() {
        byte[] workspace = ascii("{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"Foldspace\"}}}");
        AtomicInteger responses = new AtomicInteger();
        Report report = report(out -> {
            if (responses.incrementAndGet() < 20) {
                out.write(OK);
                out.write(ascii("Content-Length: " + workspace.length + "\r\nConnection: close\r\n\r\n"));
                out.write(workspace);
            }
        });

        assertThat(report.findings())
                .filteredOn(found -> found.finding().rule().id().equals("ValuesArePutBack"))
                .anySatisfy(found -> assertThat(found.curl()).contains("-X PATCH", "\"name\":\"Foldspace\""));
    }

    private static void assertReportedAsMissingResponse(ConnectionHandler handler, String reason) {
        Report report = report(handler);

        assertThat(report.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(report.findings())
                .extracting(found -> found.finding().rule().id())
                .containsOnly("AnswerArrives");
        assertThat(report.findings().get(0).finding().received())
                .isNotBlank()
                .doesNotContain("\n")
                .contains(reason);
    }

    private static Report report(ConnectionHandler handler) {
        try (HostileServer server = new HostileServer(handler)) {
            return run(server.uri());
        }
    }

    private static Report run(URI target) {
        Options options = Options.ofSeed(1);
        return new Verification(Contract.named("well"), target, Profile.demo("well"), options, Duration.ofSeconds(1))
                .run(Progress.SILENT);
    }
}
