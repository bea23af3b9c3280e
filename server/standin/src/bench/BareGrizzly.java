import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Sends recorded responses from a Grizzly handler with the default I/O strategy and does no other work. Its speed is
 * a basis for comparison, not an upper limit, since Understudy configures Grizzly's threads differently. Run it with the
 * runnable jar on the class path:
 *
 * <pre>java -cp understudy.jar BareGrizzly.java PORT [METHOD PATH FILE]…</pre>
 *
 * A file contains the lines of the header section, an empty line and the body.
 */
public final class BareGrizzly extends HttpHandler {

    private record Recorded(Map<String, String> headers, byte[] body) {}

    private final Map<String, Recorded> responses = new HashMap<>();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BareGrizzly handler = new BareGrizzly();
        for (int i = 1; i < arguments.length; i += 3) {
            handler.responses.put(arguments[i] + " " + arguments[i + 1], read(Path.of(arguments[i + 2])));
        }
        HttpServer server = new HttpServer();
        server.getServerConfiguration().addHttpHandler(handler, "/");
        // A listener that is there when the server starts gets requests before the handler is set up, and responds 404.
        server.start();
        NetworkListener listener = new NetworkListener("bare", "127.0.0.1", Integer.parseInt(arguments[0]));
        server.addListener(listener);
        if (!listener.isStarted()) {
            throw new IOException("Grizzly cannot listen on port " + arguments[0] + ".");
        }
        Thread.currentThread().join();
    }

    private static Recorded read(Path file) throws IOException {
        String text = Files.readString(file);
        int end = text.indexOf("\n\n");
        Map<String, String> headers = new HashMap<>();
        text.substring(0, end).lines().forEach(line -> {
            String[] header = line.split(": ", 2);
            headers.put(header[0], header[1]);
        });
        return new Recorded(headers, text.substring(end + 2).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        readBody(request.getInputStream());
        Recorded recorded = responses.get(request.getMethod().getMethodString() + " " + request.getRequestURI());
        if (recorded == null) {
            response.setStatus(404);
            return;
        }
        recorded.headers().forEach(response::setHeader);
        response.setContentLength(recorded.body().length);
        response.getOutputStream().write(recorded.body());
    }

    private static void readBody(InputStream body) throws IOException {
        byte[] buffer = new byte[1024];
        while (body.read(buffer) >= 0) {
            // The content does not matter.
        }
    }
}
