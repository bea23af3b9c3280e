package dev.understudy.runtime.internal.http1;

import java.io.ByteArrayOutputStream;

/**
 * Decodes a chunked body (RFC 9112, section 7.1). Chunk extensions and trailer fields are checked and ignored.
 *
 * <p>Each chunk and each line must end with CRLF. A decoder that skips anything else up to the next LF swallows the
 * request behind the body, or waits for bytes that never come.
 */
public final class ChunkedBody {

    private enum State {
        SIZE,
        BEFORE_EXTENSION,
        EXTENSION,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER,
        END
    }

    // 15 hexadecimal digits always fit into a long.
    private static final int MAX_DIGITS = 15;

    private final int maxOverhead;
    private final ByteArrayOutputStream trailerLine = new ByteArrayOutputStream(0);
    private State state = State.SIZE;
    private long size;
    private int digits;
    private int overhead;
    private int contentLength;

    /**
     * Creates a decoder.
     *
     * @param maxOverhead the maximum number of bytes in all chunk extensions and trailer fields together
     */
    public ChunkedBody(int maxOverhead) {
        this.maxOverhead = maxOverhead;
    }

    /**
     * Decodes bytes in place: afterwards the array begins with {@link #contentLength()} bytes of content.
     *
     * @return the number of bytes that belong to the body; fewer than were given only if the body is complete
     * @throws dev.understudy.runtime.failure.Failure if the body is not valid
     */
    public int decode(byte[] bytes) {
        contentLength = 0;
        int position = 0;
        while (position < bytes.length && state != State.END) {
            if (state == State.DATA) {
                int count = (int) Math.min(size, bytes.length - position);
                System.arraycopy(bytes, position, bytes, contentLength, count);
                contentLength += count;
                position += count;
                size -= count;
                if (size == 0) {
                    state = State.DATA_CR;
                }
            } else {
                state = next(bytes[position++]);
            }
        }
        return position;
    }

    /** Returns the length of the content that the last call of {@link #decode} has decoded. */
    public int contentLength() {
        return contentLength;
    }

    /** Returns whether the last chunk and the trailer section are complete. */
    public boolean isComplete() {
        return state == State.END;
    }

    private State next(byte b) {
        return switch (state) {
            case SIZE -> size(b);
            case BEFORE_EXTENSION -> beforeExtension(b);
            case EXTENSION -> extension(b);
            case SIZE_LF -> require(b, '\n', size == 0 ? State.TRAILER : State.DATA);
            case DATA_CR -> require(b, '\r', State.DATA_LF);
            case DATA_LF -> beginChunk(b);
            case TRAILER -> trailer(b);
            case DATA, END -> throw new IllegalStateException("not a state of the framing: " + state);
        };
    }

    private State size(byte b) {
        int digit = b < 0 ? -1 : Character.digit(b, 16);
        if (digit >= 0 && digits < MAX_DIGITS) {
            size = size * 16 + digit;
            digits++;
            return State.SIZE;
        }
        if (digits == 0 || digit >= 0) {
            throw Syntax.malformed("the size of a chunk is not a number, or out of range");
        }
        return beforeExtension(b);
    }

    private State beforeExtension(byte b) {
        if (b == '\r' && state == State.SIZE) {
            return State.SIZE_LF;
        }
        countOverhead();
        if (b == ';') {
            return State.EXTENSION;
        }
        if (b != ' ' && b != '\t') {
            throw Syntax.malformed("neither a chunk extension nor CRLF behind the size of a chunk");
        }
        return State.BEFORE_EXTENSION;
    }

    private State extension(byte b) {
        if (b == '\r') {
            return State.SIZE_LF;
        }
        countOverhead();
        if (Syntax.isControl(b)) {
            throw Syntax.malformed("a control character in a chunk extension");
        }
        return State.EXTENSION;
    }

    private State beginChunk(byte b) {
        size = 0;
        digits = 0;
        return require(b, '\n', State.SIZE);
    }

    private State trailer(byte b) {
        countOverhead();
        trailerLine.write(b);
        if (b != '\n') {
            return State.TRAILER;
        }
        byte[] line = trailerLine.toByteArray();
        trailerLine.reset();
        int end = Syntax.endOfLine(line, 0);
        if (end == 0) {
            return State.END;
        }
        FieldLine.checkName(line, 0, end);
        return State.TRAILER;
    }

    private void countOverhead() {
        if (++overhead > maxOverhead) {
            throw Syntax.malformed("more than " + maxOverhead + " bytes of chunk extensions and trailer fields");
        }
    }

    private static State require(byte actual, char expected, State next) {
        if (actual != expected) {
            throw Syntax.malformed("no CRLF behind the size or the data of a chunk");
        }
        return next;
    }
}
