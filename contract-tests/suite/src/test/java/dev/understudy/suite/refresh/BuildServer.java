package dev.understudy.suite.refresh;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.suite.generator.GeneratorProgram;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Builds folders in this process, as {@link BuildClient} requests. {@code refresh} starts a process for each build, and if
 * that had to load the generator, most of the time would be spent on it.
 */
final class BuildServer implements AutoCloseable {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final GeneratorProgram build =
            GeneratorProgram.compile(Path.of("src/test/resources/refresh/build/RegenerateAndCompile.java"));
    private final HttpServer server;

    BuildServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
    }

    /** Returns the command that builds a folder, and prints what the compiler says. */
    List<String> command(Path folder, Path target) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                Path.of("target/test-classes").toString(),
                BuildClient.class.getName(),
                "http://127.0.0.1:" + server.getAddress().getPort(),
                folder.toString(),
                target.toString());
    }

    private void respond(HttpExchange exchange) throws IOException {
        List<String> folders = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        try {
            build.run(folders.get(0), folders.get(1), CLASS_PATH);
            exchange.sendResponseHeaders(BuildClient.BUILT, -1);
        } catch (InvocationTargetException e) {
            byte[] message = String.valueOf(e.getCause().getMessage()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(BuildClient.FAILED, message.length);
            exchange.getResponseBody().write(message);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
