package dev.understudy.contract.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a complete file into memory, within bounds. */
public final class BoundedFile {

    /** The largest number of bytes of a file. Descriptions of APIs are far smaller. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private BoundedFile() {}

    /**
     * Reads a file.
     *
     * @throws OversizedFileException if it has more than {@link #MAX_BYTES}
     * @throws IOException if it cannot be read
     */
    public static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /** Reads a stream in the same way, with a name for messages. */
    static byte[] read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new OversizedFileException(
                    name + " is larger than " + MAX_BYTES / 1024 / 1024 + " MiB; is it the right file?");
        }
        return bytes;
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws OversizedFileException if it has more than {@link #MAX_BYTES}
     * @throws IOException if it cannot be read, or is not UTF-8
     */
    public static String readText(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(read(file)))
                .toString();
    }
}
