package dev.understudy.verify.internal.laws;

import dev.understudy.contract.StatusClass;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A resource of the server under test that can be read and written. */
public interface Resource {

    /** Sends a read and returns the current state; empty if the response does not contain the resource. */
    Optional<JsonNode> read();

    /** Sends a write and returns its response. */
    Reply write(JsonNode body);

    /**
     * The response to a write.
     *
     * @param status the HTTP status; 0 if there was no response
     * @param body the resource in the response; empty if the response does not contain it as JSON
     */
    record Reply(int status, Optional<JsonNode> body) {

        boolean isAccepted() {
            return StatusClass.SUCCESSFUL.contains(status);
        }

        boolean isRejected() {
            return StatusClass.CLIENT_ERROR.contains(status);
        }
    }
}
