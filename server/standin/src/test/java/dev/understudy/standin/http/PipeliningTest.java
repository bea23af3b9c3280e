package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.Seeded;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that does not wait for its answers (RFC 9112, section 9.3.2) gets each of them, in the order it asked. */
class PipeliningTest extends OnSqlite {

    private static final int REQUESTS = 200;

    // So few bytes at a time, or so many, that what follows comes while the request before is being worked on.
    @ParameterizedTest
    @ValueSource(ints = {40, 400, 40_000})
    @Timeout(60)
    void everyRequestIsAnsweredInItsTurn(int mostAtOnce) throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            Thread sending = new Thread(() -> sendAll(connection, mostAtOnce), "pipelining");
            sending.start();
            for (int i = 0; i < REQUESTS; i++) {
                assertThat(connection.readAnswer())
                        .as("the answer to request %s", i)
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("\"name\":\"turn " + i + "\"");
            }
        }
    }

    private static void sendAll(RawConnection connection, int mostAtOnce) {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < REQUESTS; i++) {
            requests.append(patch("turn " + i));
        }
        Random random = new Random(mostAtOnce);
        try {
            for (int at = 0; at < requests.length(); ) {
                int end = Math.min(requests.length(), at + 1 + random.nextInt(mostAtOnce));
                connection.send(requests.substring(at, end));
                at = end;
            }
        } catch (IOException e) {
            // The connection is gone, and whoever waits for the answers says so.
        }
    }

    private static String patch(String name) {
        String body = "{\"data\":{\"type\":\"workspace\",\"id\":\"" + Seeded.OUR_ID + "\",\"attributes\":{\"name\":\""
                + name + "\"}}}";
        return RawConnection.head("PATCH", Seeded.OURS, "admin").replace("Connection: close\r\n", "")
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
