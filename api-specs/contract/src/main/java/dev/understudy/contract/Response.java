package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.List;

/**
 * A declared response of an operation (OpenAPI, "Response Object").
 *
 * @param status the status as declared: {@code 200}, {@code 4XX} or {@code default}
 * @param headers the declared headers, without {@code Content-Type}
 * @param contents the declared contents of the body; empty if no body is declared
 * @param node the response's node in the contract
 */
public record Response(String status, List<Parameter> headers, Contents contents, DocumentNode node) {

    /** Returns whether the status is successful: {@code 2XX}, or a single status in that range. */
    public boolean isSuccess() {
        return status.startsWith("2");
    }
}
