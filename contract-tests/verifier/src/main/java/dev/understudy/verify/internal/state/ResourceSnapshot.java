package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.laws.Effect;
import dev.understudy.verify.internal.laws.Fields;
import dev.understudy.verify.internal.link.ResourceRequests;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Recorder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The state of a resource before the run's first write to it; undone by writing it back, as far as it can be written. */
public final class ResourceSnapshot implements UndoLog.Entry {

    // A read, a write, and a read that shows whether the write has brought it back.
    private static final int COST = 3;

    private final Contract contract;
    private final WriteReadPair pair;
    private final ResourceRequests requests;
    private final JsonNode before;
    // The thread that runs on Ctrl-C needs them, too.
    private volatile Fields fields;

    ResourceSnapshot(Contract contract, WriteReadPair pair, ResourceRequests requests, JsonNode before) {
        this.contract = contract;
        this.pair = pair;
        this.requests = requests;
        this.before = before;
    }

    /** Returns the operations that read and write the resource. */
    public WriteReadPair pair() {
        return pair;
    }

    /** Returns what the read showed. */
    public JsonNode before() {
        return before;
    }

    /** Returns a client that reads and writes the resource. */
    public ResourceClient client(CaseSender sender) {
        return new ResourceClient(pair, requests, sender);
    }

    /** Returns the fields of the resource that can be written; worked out at the first call, since that takes long. */
    public Fields fields() {
        if (fields == null) {
            List<JsonNode> bodies = pair.write().valid().stream()
                    .map(Case::draft)
                    .flatMap(draft -> draft.body().stream())
                    .flatMap(body -> pair.wrapping().ofRequest(body).stream())
                    .toList();
            fields = new Fields(
                    pair.wrapping().written(),
                    pair.wrapping().shown(),
                    contract.documents(),
                    Effect.of(pair.write().operation().method()),
                    bodies,
                    before);
        }
        return fields;
    }

    @Override
    public Object key() {
        return requests;
    }

    @Override
    public int cost() {
        return COST;
    }

    @Override
    public boolean undo(CaseSender sender) {
        ResourceClient client = client(sender);
        Optional<Map<JsonPointer, JsonNode>> changed = changed(client);
        changed.ifPresent(values -> write(client, values));
        return changed.isPresent()
                && (changed.get().isEmpty()
                        || changed(client).filter(Map::isEmpty).isPresent());
    }

    @Override
    public void reportLeft(Recorder recorder) {
        Operation write = pair.write().operation();
        recorder.record(
                Finding.of(Rule.VALUES_ARE_PUT_BACK)
                        .in(write.id(), recorder.lastExchange())
                        .breaks("properties", write.node().place())
                        .declared("the values from before the run, which this request writes")
                        .received("other values: the server did not take them, or could not be reached any more"),
                client(each -> Optional.empty()).writing(fields().unchecked(fields().restoring(before))));
    }

    @Override
    public String words() {
        Operation read = pair.read().operation();
        return read.method() + " " + read.path();
    }

    // The earlier values of the fields that are different now; empty if the resource cannot be read.
    private Optional<Map<JsonPointer, JsonNode>> changed(ResourceClient client) {
        return client.read().map(now -> {
            if (now.equals(before)) {
                return Map.of();
            }
            Map<JsonPointer, JsonNode> changed = fields().restoring(before);
            changed.entrySet().removeIf(value -> isSame(now.at(value.getKey()), value.getValue()));
            return changed;
        });
    }

    // All at once if the contract lets it, otherwise one by one; a replacement has to write all of it.
    private void write(ResourceClient client, Map<JsonPointer, JsonNode> values) {
        if (values.isEmpty()) {
            return;
        }
        if (fields().effect() == Effect.REPLACES) {
            client.write(fields().unchecked(fields().restoring(before)));
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
