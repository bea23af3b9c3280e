package dev.understudy.verify.internal.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends writes to a resource, reads the state after each of them, and compares it with the state before. */
final class WriteRunner {

    private static final long MORE_THAN_A_SECOND_NANOS = TimeUnit.MILLISECONDS.toNanos(1_100);

    private final Resource resource;
    private final WritableFields fields;
    private final StateComparison comparison;
    private final WriteObservations observations = new WriteObservations();
    private Optional<JsonNode> lastRead = Optional.empty();

    WriteRunner(Resource resource, WritableFields fields, StateComparison comparison) {
        this.resource = resource;
        this.fields = fields;
        this.comparison = comparison;
    }

    /** Returns the states before and after each accepted write of the sequences so far. */
    WriteObservations observations() {
        return observations;
    }

    /** Sends a write, and returns whether the server has accepted it. */
    boolean write(WriteStep step) {
        return resource.write(step.body()).isAccepted();
    }

    /** Restores the fields of an earlier state, as far as the contract allows. */
    void restore(JsonNode state) {
        fields.body(fields.restoringValues(state)).ifPresent(resource::write);
        lastRead = Optional.empty();
    }

    /** Reads twice, to find out which values change without a write. */
    void learnChanging(JsonPointer suspected) {
        Optional<JsonNode> before = read();
        // A time that the server counts in seconds changes only after a second.
        if (!fields.isWritable(suspected)
                && before.filter(state -> mayMeasureTime(state.at(suspected))).isPresent()) {
            LockSupport.parkNanos(MORE_THAN_A_SECOND_NANOS);
        }
        Optional<JsonNode> after = read();
        if (before.isPresent() && after.isPresent()) {
            comparison.learnChanging(before.get(), after.get());
        }
    }

    /** Sends the writes of a sequence, and returns the violations that they show. */
    List<LawViolation> sendAll(List<WriteStep> steps) {
        List<LawViolation> found = new ArrayList<>();
        List<JsonNode> written = new ArrayList<>();
        Optional<JsonNode> before = state();
        WriteStep last = null;
        for (WriteStep step : steps) {
            Resource.Reply reply = resource.write(step.body());
            written.add(step.body());
            Optional<JsonNode> after = read();
            if (before.isPresent() && after.isPresent()) {
                List<JsonNode> bodies = List.copyOf(written);
                if (reply.isAccepted() && step.valid()) {
                    observations.add(step, before.get(), after.get());
                }
                compare(step, step.equals(last), reply, before.get(), after.get())
                        .forEach(violation -> found.add(violation.withBodies(bodies)));
            }
            before = after;
            last = step;
        }
        return found;
    }

    /** Returns the state of the resource: the last one read, unless something may have changed since then. */
    Optional<JsonNode> state() {
        return lastRead.or(this::read);
    }

    /** Reads the state of the resource; empty if it cannot be read. */
    Optional<JsonNode> read() {
        lastRead = resource.read();
        return lastRead;
    }

    private static boolean mayMeasureTime(JsonNode value) {
        return value.isNumber() || Timestamps.parse(value).isPresent();
    }

    private List<LawViolation> compare(
            WriteStep step, boolean repeated, Resource.Reply reply, JsonNode before, JsonNode after) {
        if (reply.isRejected()) {
            return comparison.afterRejected(step, before, after);
        }
        // Another check reports that the server accepted an invalid write. The effect of such a write is undefined.
        if (!reply.isAccepted() || !step.valid()) {
            return List.of();
        }
        JsonNode acknowledged = reply.body().orElse(JsonNodeFactory.instance.missingNode());
        List<LawViolation> found =
                new ArrayList<>(comparison.afterAccepted(step, before, after, repeated, acknowledged));
        reply.body().ifPresent(response -> found.addAll(comparison.inResponse(step, response)));
        return found;
    }
}
