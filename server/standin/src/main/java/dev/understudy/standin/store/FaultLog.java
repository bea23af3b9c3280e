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
 * request has met it for a minute. If it returns within 30 seconds, it has not ended, and the next line comes 30 seconds
 * after the last one; otherwise, a fault that comes and goes would fill the log.
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
        faulty = true;
        if (episode == null || (episode.over && episode.isReportDue(now))) {
            episode = new Episode(now);
            episodes.put(fault, episode);
            LOG.warn(
                    "Requests get status 503 because {}{}. {}; the server then continues by itself.",
                    fault.description(),
                    met.code().isEmpty() ? "" : " (" + met.code() + ")",
                    fault.remedy());
        }
        episode.add(access.partOf(fault.scope()), now);
        if (episode.isReportDue(now)) {
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
        episodes.forEach((fault, episode) -> {
            if (!episode.over && episode.ends(access.partOf(fault.scope()), now)) {
                episode.end(now);
                LOG.warn(
                        "Over after {} s and {} requests with status 503: {}.",
                        seconds(episode.lastMet - episode.began),
                        episode.total,
                        fault.description());
            }
        });
        faulty = !episodes.values().stream().allMatch(episode -> episode.over);
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
        private boolean over;
        private boolean returned;

        Episode(long now) {
            began = now;
            reported = now;
        }

        void add(Object part, long now) {
            returned |= over;
            over = false;
            affected.add(part);
            lastMet = now;
            unreported++;
            total++;
        }

        boolean isReportDue(long now) {
            return now - reported >= REPORT_INTERVAL;
        }

        /** Returns whether a success in the given part is the end, and the end is to be logged now. */
        boolean ends(Object part, long now) {
            affected.remove(part);
            boolean met = !affected.isEmpty() && now - lastMet < FORGOTTEN_AFTER;
            return !met && (!returned || isReportDue(now));
        }

        void end(long now) {
            over = true;
            affected.clear();
            report(now);
        }

        void report(long now) {
            reported = now;
            unreported = 0;
        }
    }
}
