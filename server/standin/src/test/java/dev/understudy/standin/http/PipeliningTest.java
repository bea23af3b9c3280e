package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client that pipelines its requests (RFC 9112, section 9.3.2) receives all responses, in the order of the requests.
 */
class PipeliningTest extends OnSqlite {

    private static final int REQUESTS = 200;

    // The requests are sent in blocks of random length, at most largestBlock. A short block contains only a part of a
    // request. A long block contains many requests, which therefore arrive while earlier ones are being processed.
    @ParameterizedTest
    @ValueSource(ints = {40, 400, 40_000})
    @Timeout(60)
    void responsesComeInTheOrderOfTheRequests(int largestBlock) throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            Thread sending = new Thread(() -> sendAll(connection, largestBlock), "pipelining");
            sending.start();
            for (int i = 0; i < REQUESTS; i++) {
                assertThat(connection.readResponse())
                        .as("the response to request %s", i)
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("\"name\":\"request " + i + "\"");
            }
        }
    }

    private static void sendAll(RawConnection connection, int largestBlock) {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < REQUESTS; i++) {
            requests.append(patch("request " + i));
        }
        Random random = new Random(largestBlock);
        try {
            for (int start = 0; start < requests.length(); ) {
                int end = Math.min(requests.length(), start + 1 + random.nextInt(largestBlock));
                connection.send(requests.substring(start, end));
                start = end;
            }
        } catch (IOException e) {
            // The connection was closed. The test fails because it cannot read the next response.
        }
    }

    private static String patch(String name) {
        String body = "{\"data\":{\"type\":\"workspace\",\"id\":\"" + SeedIds.OUR_ID + "\",\"attributes\":{\"name\":\""
                + name + "\"}}}";
        return RawConnection.head("PATCH", SeedIds.OUR_PATH, "admin").replace("Connection: close\r\n", "")
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
