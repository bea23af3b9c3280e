package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import java.io.IOException;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of another protocol is rejected at once, not when the connection is idle for too long. */
class ForeignProtocolTest extends OnSqlite {

    private static final String TLS_HELLO = "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003";

    @ParameterizedTest
    @ValueSource(
            strings = {
                TLS_HELLO,
                "\u0016",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "GET /\r\n",
                "\u0000",
                "\u0005\u0001\u0000",
                "\u00ff\u00fb\u0001",
                "GET /\u0000",
                "EHLO localhost\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void itsConnectionIsClosedAtOnceWithOneLineInTheLog(String greeting) throws IOException {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            assertThat(RawConnection.exchange(server.port(), greeting)).startsWith("HTTP/1.1 400 Bad Request\r\n");
            assertThat(log.text().lines().filter(line -> line.contains("REQUEST_MALFORMED")))
                    .hasSize(1);
            assertThat(log.text()).doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void theLogHintsAtTls() throws IOException {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            RawConnection.exchange(server.port(), TLS_HELLO);
            assertThat(log.count("looks like TLS: use http://")).isEqualTo(1);
        }
    }
}
