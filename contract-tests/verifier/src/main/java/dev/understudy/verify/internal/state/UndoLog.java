package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.ServerLostException;
import dev.understudy.verify.internal.send.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The changes that a run may have made on a server, oldest first, each with the way to undo it. Thread-safe: the thread
 * that runs on Ctrl-C rolls the log back while the run's own thread may still add an entry.
 */
final class UndoLog {

    // A long run must not fill other people's servers with created resources.
    private static final int MAX_CREATED = 20;

    private final Map<Object, Entry> entries = new LinkedHashMap<>();
    private final Set<Object> undone = new HashSet<>();
    private boolean closed;
    private boolean keepsSurplus;

    /** A change that a run may have made, together with the way to undo it. */
    sealed interface Entry permits Creation, ResourceSnapshot, LastingChange {

        /** Returns a key that identifies the resource. The log has at most one entry for each key. */
        Object key();

        /** Returns the maximum number of requests needed to undo the change. */
        int maxRequests();

        /** Undoes the change. Returns whether the responses of the server confirm that the change was undone. */
        boolean undo(CaseSender sender);

        /** Reports that the change could not be undone. */
        void reportNotUndone(Recorder recorder);

        /** Returns the method and the path of a request to the changed resource, for messages. */
        String label();

        /** Returns the method and the path of a request. */
        static String label(RequestTemplate request) {
            return request.operation().method() + " " + RequestWriter.path(request);
        }
    }

    /** A resource that the run created. */
    sealed interface Creation extends Entry permits CreatedResource, RemovableResource {

        /** Returns the request that deletes the resource; empty if the run must not or cannot delete it. */
        Optional<RequestTemplate> deletion();

        /** Returns other requests that may delete the resource, for a server that returns 404 for the first one. */
        List<RequestTemplate> otherDeletions();

        /** Returns all requests that may delete the resource, in the order in which to send them. */
        default List<RequestTemplate> deletions() {
            return Stream.concat(deletion().stream(), otherDeletions().stream()).toList();
        }

        /** Returns the credentials of the caller that created the resource. */
        Credentials caller();

        @Override
        default int maxRequests() {
            return deletions().size();
        }
    }

    /** Adds an entry, unless the log has one for the resource or is closed. */
    synchronized void add(Entry entry) {
        if (!closed) {
            entries.putIfAbsent(entry.key(), entry);
        }
    }

    /**
     * Adds a created resource. If two responses contain the same id although the request did not contain it, the second
     * response does not report a new resource, and perhaps the first did not either. Such a resource is not deleted.
     *
     * @param isIdFromRequest whether the id in the response was also in the request
     */
    synchronized void add(CreatedResource created, boolean isIdFromRequest) {
        if (!closed) {
            entries.merge(
                    created.key(),
                    created,
                    (earlier, again) -> isIdFromRequest ? earlier : ((CreatedResource) earlier).withoutDeletion());
        }
    }

    /** Drops the created resources that no longer exist, so that they are not deleted again. */
    synchronized void drop(Predicate<Creation> isGone) {
        entries.values().removeIf(entry -> entry instanceof Creation created && isGone.test(created));
    }

    /** Returns the resources that the run created and that are not known to be deleted, oldest first. */
    synchronized List<Creation> created() {
        return entries.values().stream()
                .filter(Creation.class::isInstance)
                .map(Creation.class::cast)
                .toList();
    }

    /** Returns the maximum number of requests needed to undo everything. */
    synchronized int maxRequests() {
        return entries.values().stream().mapToInt(Entry::maxRequests).sum();
    }

    /**
     * Returns whether the rollback has begun: no entry is added any more, and requests sent from now on are not undone.
     */
    synchronized boolean isClosed() {
        return closed;
    }

    /**
     * Deletes the oldest created resources if the run has created too many. The first one of each kind stays, because
     * other resources may have been created below it.
     */
    void deleteSurplus(CaseSender sender) {
        for (Optional<Creation> oldest = surplus(); oldest.isPresent(); oldest = surplus()) {
            if (tryUndo(oldest.get(), sender)) {
                drop(oldest.get()::equals);
            } else {
                keepSurplus();
            }
        }
    }

    /**
     * Undoes everything, newest first, because newer changes may depend on older ones. Values are restored before
     * resources are deleted: if a resource of somebody else refers to one that is deleted, a server may delete both. What
     * could not be restored is tried again at the end, since a resource of the run may have been in its way.
     */
    void rollback(Session session) {
        // Wait for a request in flight, because it may be creating a resource.
        List<Entry> all = session.whileIdle(this::close);
        List<Entry> snapshots =
                all.stream().filter(ResourceSnapshot.class::isInstance).toList();
        undo(snapshots, session);
        undo(all.stream().filter(entry -> !snapshots.contains(entry)).toList(), session);
        undo(snapshots.stream().filter(entry -> !isUndone(entry)).toList(), session);
    }

    private void undo(List<Entry> pending, Session session) {
        for (Entry entry : pending) {
            if (tryUndo(entry, each -> Optional.of(session.send(each)))) {
                markUndone(entry);
            }
        }
    }

    /** Returns the entries that have not been undone, newest first. */
    synchronized List<Entry> notUndone() {
        return newestFirst().stream()
                .filter(entry -> !undone.contains(entry.key()))
                .toList();
    }

    private synchronized List<Entry> close() {
        closed = true;
        return newestFirst();
    }

    private synchronized boolean isUndone(Entry entry) {
        return undone.contains(entry.key());
    }

    private synchronized void markUndone(Entry entry) {
        undone.add(entry.key());
    }

    // After a failed deletion, surplus resources are kept until the rollback, which tries to delete each resource once.
    private synchronized void keepSurplus() {
        keepsSurplus = true;
    }

    private synchronized Optional<Creation> surplus() {
        List<Creation> deletable =
                created().stream().filter(each -> each.deletion().isPresent()).toList();
        Set<Operation> kinds = new HashSet<>();
        return !keepsSurplus && !closed && deletable.size() > MAX_CREATED
                ? deletable.stream()
                        .filter(each -> !kinds.add(each.deletion().orElseThrow().operation()))
                        .findFirst()
                : Optional.empty();
    }

    private List<Entry> newestFirst() {
        List<Entry> reversed = new ArrayList<>(entries.values());
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean tryUndo(Entry entry, CaseSender sender) {
        try {
            return entry.undo(sender);
        } catch (ServerLostException e) {
            // The server has stopped responding, so this change counts as not undone. The next entries are still tried.
            return false;
        }
    }
}
