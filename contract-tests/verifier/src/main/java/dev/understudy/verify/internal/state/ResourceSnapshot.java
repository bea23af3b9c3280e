package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.laws.UpdateSemantics;
import dev.understudy.verify.internal.laws.WritableFields;
import dev.understudy.verify.internal.link.ResourceRequests;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Recorder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The state of a resource, read before the run changes the resource. The changes are undone by restoring the original
 * value of every writable field.
 */
public final class ResourceSnapshot implements UndoLog.Entry {

    // A read, a write, and a read that shows whether the write has restored the state.
    private static final int MAX_REQUESTS = 3;

    private final Contract contract;
    private final WriteReadPair pair;
    private final ResourceRequests requests;
    private final JsonNode originalState;
    // Volatile, because the thread that rolls back on Ctrl-C reads it, too.
    private volatile WritableFields fields;

    ResourceSnapshot(Contract contract, WriteReadPair pair, ResourceRequests requests, JsonNode originalState) {
        this.contract = contract;
        this.pair = pair;
        this.requests = requests;
        this.originalState = originalState;
    }

    /** Returns the operations that read and write the resource. */
    public WriteReadPair pair() {
        return pair;
    }

    public JsonNode originalState() {
        return originalState;
    }

    /** Returns a client that reads and writes the resource. */
    public ResourceClient client(CaseSender sender) {
        return new ResourceClient(pair, requests, sender);
    }

    /** Returns the writable fields of the resource; computed on the first call, because that is slow. */
    public WritableFields fields() {
        if (fields == null) {
            List<JsonNode> bodies = pair.write().validCases().stream()
                    .map(TestCase::template)
                    .flatMap(template -> template.body().stream())
                    .flatMap(body -> pair.envelope().resourceInRequest(body).stream())
                    .toList();
            fields = new WritableFields(
                    pair.envelope().requestSchema(),
                    pair.envelope().readSchema(),
                    contract.documents(),
                    UpdateSemantics.of(pair.write().operation()),
                    bodies,
                    originalState);
        }
        return fields;
    }

    @Override
    public Object key() {
        return requests;
    }

    @Override
    public int maxRequests() {
        return MAX_REQUESTS;
    }

    @Override
    public boolean undo(CaseSender sender) {
        ResourceClient client = client(sender);
        Optional<Map<JsonPointer, JsonNode>> changed = changedFields(client);
        changed.ifPresent(values -> write(client, values));
        return changed.isPresent()
                && (changed.get().isEmpty()
                        || changedFields(client).filter(Map::isEmpty).isPresent());
    }

    @Override
    public void reportNotUndone(Recorder recorder) {
        Operation write = pair.write().operation();
        recorder.record(
                Finding.of(Rule.VALUES_ARE_PUT_BACK)
                        .in(write.id(), recorder.lastExchange())
                        .violates("properties", write.node().place())
                        .declared("the values from before the run; this request writes them")
                        .received("other values, or no response: the values could not be restored"),
                client(each -> Optional.empty())
                        .writeCase(fields().uncheckedBody(fields().restoringValues(originalState))));
    }

    @Override
    public String label() {
        Operation read = pair.read().operation();
        return read.method() + " " + read.path();
    }

    // The original values of the fields that have changed; empty if the resource cannot be read.
    private Optional<Map<JsonPointer, JsonNode>> changedFields(ResourceClient client) {
        return client.read().map(now -> {
            if (now.equals(originalState)) {
                return Map.of();
            }
            Map<JsonPointer, JsonNode> changed = fields().restoringValues(originalState);
            changed.entrySet().removeIf(value -> isSame(now.at(value.getKey()), value.getValue()));
            return changed;
        });
    }

    // Writes all fields at once if the contract allows such a body, otherwise one by one. A write that replaces the
    // resource must contain all fields.
    private void write(ResourceClient client, Map<JsonPointer, JsonNode> values) {
        if (values.isEmpty()) {
            return;
        }
        if (fields().semantics() == UpdateSemantics.REPLACEMENT) {
            client.write(fields().uncheckedBody(fields().restoringValues(originalState)));
            return;
        }
        fields().body(values)
                .ifPresentOrElse(
                        client::write,
                        () -> values.forEach(
                                (at, value) -> fields().body(Map.of(at, value)).ifPresent(client::write)));
    }

    private static boolean isSame(JsonNode now, JsonNode earlier) {
        return now.equals(earlier) || (now.isMissingNode() && earlier.isNull());
    }
}
