package dev.understudy.standin.process;

import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes the numbers 1, 2, 3, … to one attribute of the Well workspace {@link SeedIds#OUR_ID} until the server is
 * killed. The number of acknowledged writes is therefore also the last value that the server has acknowledged.
 */
final class CountingWriter implements Runnable {

    private final int port;
    private final String attribute;
    private final AtomicInteger acknowledged = new AtomicInteger();

    CountingWriter(int port, String attribute) {
        this.port = port;
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void run() {
        try (RawConnection connection = new RawConnection(port)) {
            while (write(connection, acknowledged.get() + 1)) {
                acknowledged.incrementAndGet();
            }
        } catch (IOException e) {
            // The server was killed, which ends the writes.
        }
    }

    private boolean write(RawConnection connection, int number) throws IOException {
        String body = "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"" + attribute + "\":\"" + number + "\"}}}";
        connection.send(RawConnection.head("PATCH", SeedIds.OUR_PATH, "admin").replace("Connection: close\r\n", "")
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        return connection.readResponse().startsWith("HTTP/1.1 200 ");
    }
}
