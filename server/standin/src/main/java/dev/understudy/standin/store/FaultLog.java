package dev.understudy.standin.store;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs faults instead of requests: one line when a fault begins, one every 30 seconds while requests meet it, and one
 * when it ends. A fault ends when a request succeeds in every part of the database that it has affected, or when no
 * request has met it for a minute.
 */
final class FaultLog {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);
    private static final long REPORT_INTERVAL = TimeUnit.SECONDS.toNanos(30);
    private static final long FORGOTTEN_AFTER = TimeUnit.SECONDS.toNanos(60);

    private final LongSupplier nanoTime;
    private final Map<StoreFault, Episode> episodes = new EnumMap<>(StoreFault.class);
    private volatile boolean faulty;

    FaultLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Counts a request that has met a fault. */
    synchronized void met(StoreException met, StoreAccess access) {
        StoreFault fault = met.fault();
        long now = nanoTime.getAsLong();
        Episode episode = episodes.get(fault);
        if (episode == null) {
            episode = new Episode(now);
            episodes.put(fault, episode);
            faulty = true;
            LOG.warn(
                    "Requests get status 503 because {}{}. {}; the server then continues by itself.",
                    fault.description(),
                    met.code().isEmpty() ? "" : " (" + met.code() + ")",
                    fault.remedy());
        }
        episode.add(access.partOf(fault.scope()), now);
        if (now - episode.reported >= REPORT_INTERVAL) {
            LOG.warn(
                    "{} requests got status 503 in the last {} s because {}.",
                    episode.unreported,
                    seconds(now - episode.reported),
                    fault.description());
            episode.report(now);
        }
    }

    /** Notes a request that has not met a fault, which may be the end of one. */
    void succeeded(StoreAccess access) {
        if (faulty) {
            end(access);
        }
    }

    private synchronized void end(StoreAccess access) {
        long now = nanoTime.getAsLong();
        episodes.entrySet().removeIf(entry -> {
            StoreFault fault = entry.getKey();
            Episode episode = entry.getValue();
            episode.affected.remove(access.partOf(fault.scope()));
            boolean ended = episode.affected.isEmpty() || now - episode.lastMet >= FORGOTTEN_AFTER;
            if (ended) {
                LOG.warn(
                        "Over after {} s and {} requests with status 503: {}.",
                        seconds(episode.lastMet - episode.began),
                        episode.total,
                        fault.description());
            }
            return ended;
        });
        faulty = !episodes.isEmpty();
    }

    private static long seconds(long nanos) {
        return Math.round(nanos / 1e9);
    }

    private static final class Episode {

        private final long began;
        private final Set<Object> affected = new HashSet<>();
        private long reported;
        private long lastMet;
        private long unreported;
        private long total;

        Episode(long now) {
            began = now;
            reported = now;
        }

        void add(Object part, long now) {
            affected.add(part);
            lastMet = now;
            unreported++;
            total++;
        }

        void report(long now) {
            reported = now;
            unreported = 0;
        }
    }
}
