package dev.understudy.standin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open files of a SQLite database: the file itself, the write-ahead log and its index.
 *
 * <p>SQLite writes to an open file even after somebody has removed it, moved it or put another file in its place. Such
 * writes are lost when the file is closed. On a system where an open file cannot be removed, nothing is detected, and
 * nothing needs to be.
 *
 * <p>A program that overwrites an open file, such as {@code cp}, is detected only if it leaves the file empty: the
 * time and the size of the file also change if SQLite moves pages from the log to it, in this process or another one.
 * The content cannot be read here, because closing the file would release SQLite's locks (fcntl(2)).
 */
final class DatabaseFile implements BatchPolicy {

    private static final long CHECK_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    // The size of the smallest page. A file in WAL mode always has at least one page.
    private static final int MINIMUM_SIZE = 512;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    private final Path path;
    private final Map<Path, Object> keys = new LinkedHashMap<>();
    private volatile long lastCheck = System.nanoTime();
    private volatile boolean emptied;

    private DatabaseFile(Path path) {
        this.path = path;
    }

    /** Remembers which files have the names that belong to an open database. */
    static DatabaseFile opened(Path path) {
        DatabaseFile file = new DatabaseFile(path);
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Path part = Path.of(path + suffix);
            Object key = key(part);
            if (key != null) {
                file.keys.put(part, key);
            }
        }
        return file;
    }

    /**
     * Returns whether the names still refer to the same files; looks at most ten times per second, since reads are
     * frequent.
     *
     * @throws StoreException if somebody has emptied the file
     */
    boolean wasJustInPlace() {
        long now = System.nanoTime();
        if (!emptied && now - lastCheck < CHECK_INTERVAL_NANOS) {
            return true;
        }
        boolean inPlace = isInPlace();
        if (inPlace) {
            lastCheck = now;
        }
        return inPlace;
    }

    @Override
    public void beforeTransaction() {
        if (!wasJustInPlace()) {
            throw new StoreException(StoreFault.FILE_GONE, "");
        }
    }

    @Override
    public void afterCommit() {
        requireInPlace();
    }

    /**
     * Checks that the names still refer to the same files, and that nobody has emptied the database.
     *
     * @throws StoreException if that is not so
     */
    void requireInPlace() {
        if (!isInPlace()) {
            lastCheck = System.nanoTime() - CHECK_INTERVAL_NANOS;
            throw new StoreException(StoreFault.FILE_GONE, "");
        }
    }

    /**
     * Renames the write-ahead log if another file has taken the place of the database, or if somebody has emptied it;
     * must be called after all connections are closed. SQLite deletes the log of a regular database then, but leaves
     * that of a replaced one, and would apply it to the new file, which it does not belong to.
     */
    void setLogAside() {
        Path log = Path.of(path + "-wal");
        Path index = Path.of(path + "-shm");
        boolean replaced = key(path) != null && !key(path).equals(keys.get(path));
        if (!(replaced || emptied) || !Objects.equals(key(log), keys.get(log))) {
            return;
        }
        try {
            Path kept = Path.of(log + ".replaced");
            Files.move(log, kept, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(index);
            LOG.warn("The last writes to the replaced database file are in its write-ahead log, kept as {}.", kept);
        } catch (NoSuchFileException e) {
            LOG.debug("There is no write-ahead log to keep.", e);
        } catch (IOException e) {
            throw new StoreException(StoreFault.FILE_GONE, "its write-ahead log cannot be renamed");
        }
    }

    // Once the file was empty, its content does not match the log any more, even if somebody has filled it again.
    private boolean isInPlace() {
        boolean inPlace =
                keys.entrySet().stream().allMatch(part -> part.getValue().equals(key(part.getKey())));
        if (inPlace && (emptied || isEmpty())) {
            emptied = true;
            throw new StoreException(StoreFault.DAMAGED, "");
        }
        return inPlace;
    }

    private boolean isEmpty() {
        try {
            return keys.containsKey(path) && Files.size(path) < MINIMUM_SIZE;
        } catch (IOException e) {
            return false;
        }
    }

    // Null if there is no such file, or if the file system does not have identifiers of files.
    private static Object key(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
