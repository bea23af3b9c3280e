package dev.understudy.standin.http.mutation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes bytes between a proxy and the server, counts the connections, and records what is sent on them. */
final class RecordingRelay implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final StringBuilder record = new StringBuilder();
    private final int server;
    private int connections;

    /** Starts to listen on a free port, and connects to the given port of the server for each connection. */
    RecordingRelay(int server) throws IOException {
        this.server = server;
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Returns the number of connections that the proxy has made. */
    synchronized int connections() {
        return connections;
    }

    /** Returns what was sent since the last call: {@code >} to the server, and {@code <} from it. */
    synchronized String takeRecord() {
        String taken = record.toString();
        record.setLength(0);
        return taken;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket proxy = listening.accept();
                Socket toServer = new Socket(InetAddress.getLoopbackAddress(), server);
                proxy.setTcpNoDelay(true);
                toServer.setTcpNoDelay(true);
                int number = count();
                start(() -> pass(proxy, toServer, "#" + number + " > "));
                start(() -> pass(toServer, proxy, "#" + number + " < "));
            }
        } catch (IOException e) {
            // The relay was closed.
        }
    }

    private void pass(Socket from, Socket to, String label) {
        byte[] block = new byte[8192];
        try {
            for (int n = from.getInputStream().read(block);
                    n >= 0;
                    n = from.getInputStream().read(block)) {
                record(label + MutationRun.escaped(new String(block, 0, n, ISO_8859_1)));
                to.getOutputStream().write(block, 0, n);
            }
            record(label + "end");
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                from.close();
                to.close();
            }
        } catch (IOException e) {
            record(label + "broken off: " + e.getMessage());
            reset(from);
            reset(to);
        }
    }

    private synchronized int count() {
        return ++connections;
    }

    private synchronized void record(String line) {
        record.append(line).append('\n');
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
