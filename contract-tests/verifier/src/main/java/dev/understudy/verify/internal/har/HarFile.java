package dev.understudy.verify.internal.har;

import de.sstoehr.harreader.HarReaderMode;
import de.sstoehr.harreader.jackson.DefaultMapperFactory;
import de.sstoehr.harreader.model.HarEntry;
import dev.understudy.verify.exchange.Exchange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** Reads a file of recorded traffic, one entry after another: recordings of a day are larger than memory. */
public final class HarFile {

    // Lax means that a missing or odd timing does not matter, which is none of ours to judge.
    private static final ObjectReader ENTRIES = new DefaultMapperFactory()
            .instance(HarReaderMode.LAX)
            .readerFor(HarEntry.class)
            // After one entry comes the next.
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private HarFile() {}

    /**
     * Tells of the exchanges that a HAR file holds, in their order, as they are read.
     *
     * @param exchanges told of each that can be judged, with the number of its entry
     * @param remarks told of each that is not, or not fully, judged
     * @throws UnreadableRecording if the file is not there, or no HAR to its end
     */
    public static void read(Path file, Consumer<Exchange> exchanges, Consumer<Remark> remarks) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UnreadableRecording(file + " cannot be read; is the path right?", null);
        }
        try (JsonParser parser = ENTRIES.createParser(file)) {
            if (!read(parser, exchanges, remarks)) {
                throw notHar(file, null);
            }
        } catch (JacksonException e) {
            throw notHar(file, e);
        }
    }

    // Whether there were any entries to be read, be they none.
    private static boolean read(JsonParser parser, Consumer<Exchange> exchanges, Consumer<Remark> remarks) {
        boolean found = false;
        parser.nextToken();
        while (inObject(parser)) {
            if (!parser.currentName().equals("log")) {
                skip(parser);
                continue;
            }
            parser.nextToken();
            while (inObject(parser)) {
                if (parser.currentName().equals("entries") && parser.nextToken() == JsonToken.START_ARRAY) {
                    entries(parser, exchanges, remarks);
                    found = true;
                } else {
                    skip(parser);
                }
            }
        }
        return found;
    }

    // Goes on to the next name of the object that the parser is in.
    private static boolean inObject(JsonParser parser) {
        boolean inside = parser.currentToken() == JsonToken.START_OBJECT
                || parser.streamReadContext().inObject();
        return inside && parser.nextToken() == JsonToken.PROPERTY_NAME;
    }

    private static void skip(JsonParser parser) {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
            parser.nextToken();
        }
        parser.skipChildren();
    }

    private static void entries(JsonParser parser, Consumer<Exchange> exchanges, Consumer<Remark> remarks) {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                remarks.accept(new Remark(i, "holds nothing"));
                continue;
            }
            EntryReader reader = new EntryReader(i, ENTRIES.readValue(parser));
            reader.exchange().ifPresent(exchanges);
            reader.remark().ifPresent(remarks);
        }
    }

    private static UnreadableRecording notHar(Path file, Throwable cause) {
        return new UnreadableRecording(
                file + " is no HAR file: it should be JSON with 'log' and its 'entries' (HAR 1.2).", cause);
    }
}
