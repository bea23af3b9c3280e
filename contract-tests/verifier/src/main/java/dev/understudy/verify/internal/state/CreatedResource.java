package dev.understudy.verify.internal.state;

import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.SharedPathPrefix;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Recorder;
import java.util.List;
import java.util.Optional;

/**
 * A resource that the run created, according to the response of the server. The creation is undone by deleting the
 * resource.
 *
 * @param pair the operation that created the resource and the operation that reads it
 * @param read the request that reads the resource
 * @param deletion the request that deletes the resource; empty if the contract has no operation for it, or if the
 *     resource may be older than the run
 * @param mayBeOlder whether the contract has an operation that deletes the resource, but the resource may be older than the run
 * @param otherDeletions requests that delete the resource if the server expects another of its identifiers
 * @param caller the credentials of the caller that created the resource
 */
public record CreatedResource(
        WriteReadPair pair,
        RequestTemplate read,
        Optional<RequestTemplate> deletion,
        boolean mayBeOlder,
        List<RequestTemplate> otherDeletions,
        Credentials caller)
        implements UndoLog.Creation {

    /** Returns whether an operation reads the resource, or a part of it with its own path, such as its settings. */
    public boolean isReadBy(OperationTestCases other) {
        return other.operation().equals(read.operation())
                || SharedPathPrefix.isPartOf(other.operation(), read.operation());
    }

    /** Returns the request of an operation that {@link #isReadBy reads} the resource or a part of it. */
    RequestTemplate readBy(OperationTestCases other) {
        return other.operation().equals(read.operation())
                ? read
                : SharedPathPrefix.withValuesOf(other.defaultRequest().orElseThrow(), read);
    }

    public TestCase readCase() {
        return TestCase.of("a read of the resource that was just created", read, Expectation.DECLARED)
                .withCredentials(caller);
    }

    @Override
    public Object key() {
        return read;
    }

    @Override
    public boolean undo(CaseSender sender) {
        return deletion.isPresent() && new Removal(this).send(sender, Optional.of(readCase()));
    }

    @Override
    public void reportNotUndone(Recorder recorder) {
        if (deletion.isPresent()) {
            new Removal(this).reportFailure(deletion.get(), recorder);
        } else {
            LastingChange.Kind kind = mayBeOlder ? LastingChange.Kind.PERHAPS_OLDER : LastingChange.Kind.CREATED;
            new LastingChange(kind, read, caller).reportNotUndone(recorder);
        }
    }

    @Override
    public String label() {
        return UndoLog.Entry.label(read);
    }

    /** Returns a copy that is not deleted. */
    CreatedResource withoutDeletion() {
        return new CreatedResource(pair, read, Optional.empty(), mayBeOlder || deletion.isPresent(), List.of(), caller);
    }
}
