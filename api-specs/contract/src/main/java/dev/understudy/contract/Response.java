package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.List;

/**
 * One declared answer of an operation (OpenAPI, "Response Object").
 *
 * @param status as declared: {@code 200}, {@code 4XX} or {@code default}
 * @param headers its declared headers, {@code Content-Type} never among them
 * @param contents what its body can be; empty if it has none
 * @param node where the contract writes it
 */
public record Response(String status, List<Parameter> headers, Contents contents, DocumentNode node) {

    /** Whether it says that the request was done: {@code 2XX} or one of its kind. */
    public boolean isSuccess() {
        return status.startsWith("2");
    }
}
