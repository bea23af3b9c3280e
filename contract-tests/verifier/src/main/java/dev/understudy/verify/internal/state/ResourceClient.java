package dev.understudy.verify.internal.state;

import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.derive.TreeEdits;
import dev.understudy.verify.internal.laws.Resource;
import dev.understudy.verify.internal.link.ResourceRequests;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Outcome;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads and writes one resource. Adds its envelope to requests and removes it from responses. */
public final class ResourceClient implements Resource {

    private final WriteReadPair pair;
    private final ResourceRequests requests;
    private final CaseSender sender;

    ResourceClient(WriteReadPair pair, ResourceRequests requests, CaseSender sender) {
        this.pair = pair;
        this.requests = requests;
        this.sender = sender;
    }

    @Override
    public Optional<JsonNode> read() {
        return sender.send(readCase()).flatMap(Outcome::successBody).flatMap(pair.envelope()::resourceInRead);
    }

    @Override
    public Reply write(JsonNode value) {
        return sender.send(writeCase(value))
                .flatMap(Outcome::response)
                .map(response -> new Reply(
                        response.status(), response.body().json().flatMap(pair.envelope()::resourceInWriteResponse)))
                .orElse(new Reply(0, Optional.empty()));
    }

    public TestCase writeCase(JsonNode value) {
        OperationTestCases write = pair.write();
        JsonPointer pointer = pair.envelope().requestPointer();
        JsonNode body = pointer.matches()
                ? value
                : TreeEdits.with(requests.write().body().orElseThrow(), pointer, value);
        RequestTemplate template = requests.write().withBody(body);
        boolean valid =
                write.operation().jsonRequestSchema().orElseThrow().judge(body).isEmpty();
        TestCase writing = valid
                ? write.validCase("a write that the contract allows", template)
                : write.invalidCase("a write that the contract does not allow", template);
        return writing.withCredentials(requests.caller());
    }

    private TestCase readCase() {
        // Only the resource of the default requests is expected to be readable.
        return requests.equals(ResourceRequests.ofDefaultRequest(pair))
                ? pair.read().validCase("a valid request", requests.read())
                : TestCase.of("a read before a write", requests.read(), Expectation.DECLARED)
                        .referringToUnknown(true)
                        .withCredentials(requests.caller());
    }
}
