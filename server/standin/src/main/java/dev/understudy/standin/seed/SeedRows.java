package dev.understudy.standin.seed;

import dev.understudy.standin.start.StartException;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.databind.JsonNode;

/** Writes the rows of one list in the seed data, and reports the location of a row that the database rejects. */
public final class SeedRows {

    private SeedRows() {}

    /**
     * Writes each row of a list, in order.
     *
     * @param data the seed data
     * @param section the vendor's section
     * @param list the name of the list in the section
     * @param write writes one row
     * @throws StartException if the database rejects a row, for example because it conflicts with an earlier one
     */
    public static void writeEach(JsonNode data, String section, String list, Consumer<JsonNode> write) {
        int index = 0;
        for (JsonNode row : data.path(section).path(list)) {
            try {
                write.accept(row);
            } catch (JdbiException e) {
                throw new StartException(
                        "The seed data is inconsistent at "
                                + SeedPath.element(SeedPath.property(section, list), index) + ": " + reason(e)
                                + ". Correct this entry, or the entry that it refers to.",
                        e);
            }
            index++;
        }
    }

    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null
                ? root.getClass().getSimpleName()
                : root.getMessage().strip().lines().findFirst().orElse("");
    }
}
