package dev.understudy.runtime.pets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.ContractServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StatusLineTest {

    /** Grizzly's phrase is that of RFC 2616, "Request-URI Too Long". */
    @Test
    void aStatusLineHasTheReasonPhraseThatIsTheTitleOfTheProblem() throws IOException {
        try (ContractServer server =
                        ContractServer.builder(PetsServer.contract()).port(0).start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(26), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 414 URI Too Long\r");
        }
    }
}
