package dev.understudy.standin.http.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.RawConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Clients that send only valid requests, each on a connection of its own to a proxy. */
final class OtherClients implements AutoCloseable {

    /** The number of clients. */
    static final int COUNT = 3;

    private final List<RawConnection> connections = new ArrayList<>();

    /** Connects to a port. */
    OtherClients(int port) throws IOException {
        for (int i = 0; i < COUNT; i++) {
            connections.add(new RawConnection(port));
        }
    }

    /**
     * Lets each client send one request, and checks that it receives the response to this request and that nothing else
     * is executed. All send before the first response is read, so that the proxy uses several connections at once.
     *
     * @param number distinguishes the requests from those of other calls
     */
    void check(int number, ExecutionRecorder executions) throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            names.add("other" + number + "of" + i);
            connections.get(i).send(RawRequest.rename(names.get(i)).toString());
        }
        for (int i = 0; i < COUNT; i++) {
            assertThat(ProxiedResponse.parseAll(connections.get(i).readResponse()))
                    .containsExactly(new ProxiedResponse(200, true, names.get(i)));
        }
        assertThat(executions.take()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Override
    public void close() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}
