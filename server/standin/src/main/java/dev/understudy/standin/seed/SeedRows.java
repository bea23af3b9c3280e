package dev.understudy.standin.seed;

import dev.understudy.standin.start.StartFailure;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.databind.JsonNode;

/** Writes the rows of one list of a seed file, so that one which contradicts the others is told by its place. */
public final class SeedRows {

    private SeedRows() {}

    /**
     * Writes each row of a list, in its order.
     *
     * @param data the list's surroundings
     * @param path where the list is in them (RFC 6901)
     * @param write writes one row
     * @throws StartFailure if a row cannot be written beside those before it
     */
    public static void writeEach(JsonNode data, String path, Consumer<JsonNode> write) {
        int place = 0;
        for (JsonNode row : data.at(path)) {
            try {
                write.accept(row);
            } catch (JdbiException e) {
                throw new StartFailure(
                        "The seed data contradicts itself at " + path + "/" + place + ": " + reason(e)
                                + ". Correct it there, or what it refers to.",
                        e);
            }
            place++;
        }
    }

    private static String reason(Throwable thrown) {
        return thrown.getCause() == null
                ? thrown.getMessage().strip().lines().findFirst().orElse("")
                : reason(thrown.getCause());
    }
}
