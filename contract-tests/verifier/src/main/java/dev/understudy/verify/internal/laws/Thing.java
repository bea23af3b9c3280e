package dev.understudy.verify.internal.laws;

import dev.understudy.contract.StatusClass;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Something of the server's that can be written and read. */
public interface Thing {

    /** What it is now; empty if no answer shows it. */
    Optional<JsonNode> read();

    /** Sends a body that writes it. */
    Reply write(JsonNode body);

    /**
     * The answer to a write.
     *
     * @param status its status; 0 if none came
     * @param body what it holds; empty if that is no JSON
     */
    record Reply(int status, Optional<JsonNode> body) {

        boolean isAccepted() {
            return StatusClass.SUCCESSFUL.contains(status);
        }

        boolean isRefused() {
            return StatusClass.CLIENT_ERROR.contains(status);
        }
    }
}
