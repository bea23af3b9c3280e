package dev.understudy.verify.internal.state;

import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.ServerLost;
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

/**
 * Everything that a run may have changed on a server, oldest first, and the way to undo it. Safe for use by many threads:
 * the thread that runs on Ctrl-C rolls it back while the run's own thread may still be entering something.
 */
final class UndoLog {

    // A long run must not fill other people's servers with what it creates.
    private static final int MOST_CREATED = 20;

    private final Map<Object, Entry> entries = new LinkedHashMap<>();
    private final Set<Object> undone = new HashSet<>();
    private boolean closed;
    private boolean keepsCreated;

    /** Something that a run may have changed, together with the way to undo it. */
    sealed interface Entry permits CreatedResource, ResourceSnapshot {

        /** Returns what identifies the resource, so that the log has one entry for each. */
        Object key();

        /** Returns how many requests it takes at most to undo it. */
        int cost();

        /** Undoes it, and returns whether the server's answers show that it is undone. */
        boolean undo(CaseSender sender);

        /** Reports that it could not be undone, unless the contract has no operation that undoes it. */
        void reportLeft(Recorder recorder);

        /** Returns the method and the path of the request that shows it. */
        String words();
    }

    /** Enters something, unless it is there already or the log is closed. */
    synchronized void add(Entry entry) {
        if (!closed) {
            entries.putIfAbsent(entry.key(), entry);
        }
    }

    /**
     * Enters a created resource. An id that a server returns twice, without being given it, is no proof of a creation the
     * second time, and perhaps was none the first time; such a resource is never deleted.
     *
     * @param chosen whether the request itself named the id
     */
    synchronized void add(CreatedResource created, boolean chosen) {
        if (!closed) {
            entries.merge(
                    created.key(),
                    created,
                    (earlier, again) -> chosen ? earlier : ((CreatedResource) earlier).withoutRemoval());
        }
    }

    /** Drops the created resources that are gone, so that nobody deletes them again. */
    synchronized void drop(Predicate<CreatedResource> isGone) {
        entries.values().removeIf(entry -> entry instanceof CreatedResource created && isGone.test(created));
    }

    /** Returns the resources that the run created and that it knows no deletion of, oldest first. */
    synchronized List<CreatedResource> created() {
        return entries.values().stream()
                .filter(CreatedResource.class::isInstance)
                .map(CreatedResource.class::cast)
                .toList();
    }

    /** Returns how many requests it takes at most to undo everything. */
    synchronized int cost() {
        return entries.values().stream().mapToInt(Entry::cost).sum();
    }

    /** Returns whether the rollback has begun: nothing is entered any more, and nothing sent from now on is undone. */
    synchronized boolean isClosed() {
        return closed;
    }

    /** Deletes the oldest of the created resources while there are too many of them. */
    void trim(CaseSender sender) {
        for (Optional<CreatedResource> oldest = surplus(); oldest.isPresent(); oldest = surplus()) {
            if (isUndone(oldest.get(), sender)) {
                drop(oldest.get()::equals);
            } else {
                keepCreated();
            }
        }
    }

    /** Undoes everything, newest first: what is newer may depend on what is older. */
    void rollback(Session session) {
        // A request that is in flight may be creating something.
        for (Entry entry : session.whileIdle(this::close)) {
            if (isUndone(entry, each -> Optional.of(session.send(each)))) {
                markUndone(entry);
            }
        }
    }

    /** Returns what has not been undone, newest first. */
    synchronized List<Entry> left() {
        return newestFirst().stream()
                .filter(entry -> !undone.contains(entry.key()))
                .toList();
    }

    private synchronized List<Entry> close() {
        closed = true;
        return newestFirst();
    }

    private synchronized void markUndone(Entry entry) {
        undone.add(entry.key());
    }

    // A server that refuses to delete one is not asked again before the end, when all of them are tried once.
    private synchronized void keepCreated() {
        keepsCreated = true;
    }

    private synchronized Optional<CreatedResource> surplus() {
        List<CreatedResource> removable =
                created().stream().filter(each -> each.removal().isPresent()).toList();
        return !keepsCreated && !closed && removable.size() > MOST_CREATED
                ? Optional.of(removable.get(0))
                : Optional.empty();
    }

    private List<Entry> newestFirst() {
        List<Entry> reversed = new ArrayList<>(entries.values());
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean isUndone(Entry entry, CaseSender sender) {
        try {
            return entry.undo(sender);
        } catch (ServerLost e) {
            // The report names the lost server already; each entry that remains is listed as left.
            return false;
        }
    }
}
