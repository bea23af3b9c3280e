package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.LogCapture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** A fault is logged when it begins, every 30 seconds while requests meet it, and when it ends. */
class FaultLogTest {

    private static final StoreAccess READ = new StoreAccess(false, FaultLogTest.class, null);
    private static final StoreAccess WRITE = new StoreAccess(true, FaultLogTest.class, "row");

    private final StoreException locked = new StoreException(StoreFault.FILE_LOCKED, "SQLITE_BUSY");
    private final AtomicLong nanoTime = new AtomicLong();
    private final FaultLog faults = new FaultLog(nanoTime::get);

    @Test
    void theNumberOfRequestsIsReportedEvery30Seconds() {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            for (int second = 0; second <= 65; second++) {
                faults.met(locked, WRITE);
                nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(1));
            }
            assertThat(log.count("Requests get status 503 because another process has locked the database file"
                            + " (SQLITE_BUSY). End its transaction"))
                    .isEqualTo(1);
            assertThat(log.count("31 requests got status 503 in the last 30 s")).isEqualTo(1);
            assertThat(log.count("30 requests got status 503 in the last 30 s")).isEqualTo(1);
            faults.succeeded(READ);
            assertThat(log.count("Over after")).isZero();
            faults.succeeded(WRITE);
            assertThat(log.count("Over after 65 s and 66 requests with status 503"))
                    .isEqualTo(1);
            assertThat(log.text().lines().filter(line -> line.startsWith("WARNING")))
                    .hasSize(4);
        }
    }

    @Test
    void aFaultThatNoRequestMeetsAnyMoreEndsAfterAMinute() {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            faults.met(locked, WRITE);
            nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(61));
            faults.succeeded(READ);
            assertThat(log.count("Over after 0 s and 1 requests")).isEqualTo(1);
        }
    }

    @Test
    void aFaultThatComesAndGoesIsReportedEvery30Seconds() {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            for (int second = 0; second < 61; second++) {
                faults.met(locked, WRITE);
                faults.succeeded(WRITE);
                nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(1));
            }
            assertThat(log.text().lines().filter(line -> line.startsWith("WARNING")))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("Requests get status 503 because another process"),
                            line -> assertThat(line).contains("Over after 0 s and 1 requests"),
                            line -> assertThat(line).contains("30 requests got status 503 in the last 30 s"),
                            line -> assertThat(line).contains("30 requests got status 503 in the last 30 s"));
            nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(30));
            faults.succeeded(WRITE);
            assertThat(log.count("Over after 60 s and 61 requests")).isEqualTo(1);
            nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(30));
            faults.met(locked, WRITE);
            assertThat(log.count("Requests get status 503 because another process"))
                    .isEqualTo(2);
        }
    }
}
