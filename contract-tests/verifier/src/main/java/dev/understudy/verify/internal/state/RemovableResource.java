package dev.understudy.verify.internal.state;

import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Recorder;
import java.util.List;
import java.util.Optional;

/**
 * A resource that the run created and can delete, but for which no read is linked to its creation.
 *
 * @param template the request that deletes the resource
 * @param otherDeletions requests that delete the resource if the server expects another of its identifiers
 * @param caller the credentials of the caller that created the resource
 */
record RemovableResource(RequestTemplate template, List<RequestTemplate> otherDeletions, Credentials caller)
        implements UndoLog.Creation {

    @Override
    public Optional<RequestTemplate> deletion() {
        return Optional.of(template);
    }

    @Override
    public Object key() {
        return template;
    }

    @Override
    public boolean undo(CaseSender sender) {
        return new Removal(this).send(sender, Optional.empty());
    }

    @Override
    public void reportNotUndone(Recorder recorder) {
        new Removal(this).reportFailure(template, recorder);
    }

    @Override
    public String label() {
        return UndoLog.Entry.label(template);
    }
}
