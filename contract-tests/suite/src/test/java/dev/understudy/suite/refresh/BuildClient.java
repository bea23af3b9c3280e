package dev.understudy.suite.refresh;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A command that asks a {@link BuildServer} for a build. */
final class BuildClient {

    static final int BUILT = 204;
    static final int FAILED = 422;

    private BuildClient() {}

    /**
     * Asks for a build, and prints what the compiler says.
     *
     * @param arguments the URL of the server, the folder, and the folder for what the build writes
     */
    public static void main(String... arguments) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(arguments[0]).openConnection();
        connection.setDoOutput(true);
        connection.getOutputStream().write((arguments[1] + "\n" + arguments[2]).getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() != BUILT) {
            connection.getErrorStream().transferTo(System.out);
            System.exit(1);
        }
    }
}
