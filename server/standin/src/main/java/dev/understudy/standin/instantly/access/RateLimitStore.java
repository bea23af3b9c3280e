package dev.understudy.standin.instantly.access;

import dev.understudy.standin.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Remembers how many requests each workspace has sent in its current second and minute, in one row for each workspace.
 *
 * <p>One statement counts the requests and returns how many of them do not exceed a limit. PostgreSQL runs the
 * statements for one row one after another, with its own clock, so the limits are exact for any number of servers,
 * whatever their clocks say. If the clock of the database is set back, a window lasts at most twice as long.
 */
final class RateLimitStore {

    private static final int SECOND = 1_000;
    private static final int MINUTE = 60_000;

    private final Database database;

    RateLimitStore(Database database) {
        this.database = database;
    }

    /**
     * Counts requests that have arrived at the same time.
     *
     * @throws dev.understudy.runtime.failure.Failure if the database fails; the requests may have been counted
     */
    Grant count(KnownKey.Limit limit, int requests) {
        // The time is read while the row is locked, so it never runs backwards from one statement to the next.
        return database.count(
                "rate limit of " + limit.workspace(),
                handle -> handle.createQuery("""
                        INSERT INTO instantly_rate_limit AS row
                               (workspace_id, second_began, second_count, minute_began, minute_count, counted_at, granted)
                        SELECT :workspace, now, granted, now, granted, now, granted
                        FROM (SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS now) AS clock,
                             (SELECT LEAST(:requests, CAST(:perSecond AS INTEGER), CAST(:perMinute AS INTEGER))
                                     AS granted) AS allowance
                        ON CONFLICT (workspace_id) DO UPDATE
                        SET (second_began, second_count, minute_began, minute_count, counted_at, granted) = (
                            SELECT second_start, second_used + allowed, minute_start, minute_used + allowed, now, allowed
                            FROM (SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) AS now) AS clock,
                                 LATERAL (SELECT row.second_count > 0 AND ABS(now - row.second_began) < :second
                                                 AS second_open,
                                                 row.minute_count > 0 AND ABS(now - row.minute_began) < :minute
                                                 AS minute_open) AS state,
                                 LATERAL (SELECT CASE WHEN second_open THEN row.second_began ELSE now END AS second_start,
                                                 CASE WHEN second_open THEN row.second_count ELSE 0 END AS second_used,
                                                 CASE WHEN minute_open THEN row.minute_began ELSE now END AS minute_start,
                                                 CASE WHEN minute_open THEN row.minute_count ELSE 0 END AS minute_used)
                                         AS used,
                                 LATERAL (SELECT GREATEST(0, LEAST(:requests,
                                                                   CAST(:perSecond AS INTEGER) - second_used,
                                                                   CAST(:perMinute AS INTEGER) - minute_used))
                                                 AS allowed) AS allowance)
                        RETURNING granted, counted_at, second_began, second_count, minute_began, minute_count
                        """)
                        .bind("workspace", limit.workspace().toString())
                        .bind("requests", requests)
                        .bind("perSecond", limit.perSecond())
                        .bind("perMinute", limit.perMinute())
                        .bind("second", SECOND)
                        .bind("minute", MINUTE)
                        .map((row, context) -> grant(row, limit))
                        .one());
    }

    private static Grant grant(ResultSet row, KnownKey.Limit limit) throws SQLException {
        long now = row.getLong("counted_at");
        long end = now;
        if (isUsedUp(row.getInt("second_count"), limit.perSecond())) {
            end = Math.max(end, row.getLong("second_began") + SECOND);
        }
        if (isUsedUp(row.getInt("minute_count"), limit.perMinute())) {
            end = Math.max(end, row.getLong("minute_began") + MINUTE);
        }
        return new Grant(row.getInt("granted"), Duration.ofMillis(end - now));
    }

    private static boolean isUsedUp(int count, Integer limit) {
        return limit != null && count >= limit;
    }
}
