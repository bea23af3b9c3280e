package dev.understudy.standin.process;

import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.Seeded;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts up in one attribute of our workspace until the server is gone, and knows how far it was told it came. */
final class Writer implements Runnable {

    private final int port;
    private final String attribute;
    private final AtomicInteger acknowledged = new AtomicInteger();

    Writer(int port, String attribute) {
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
            // The server was killed, which is the end of the work.
        }
    }

    private boolean write(RawConnection connection, int number) throws IOException {
        String body = "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"" + attribute + "\":\"" + number + "\"}}}";
        connection.send(RawConnection.head("PATCH", Seeded.OURS, "admin").replace("Connection: close\r\n", "")
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        return connection.readAnswer().startsWith("HTTP/1.1 200 ");
    }
}
