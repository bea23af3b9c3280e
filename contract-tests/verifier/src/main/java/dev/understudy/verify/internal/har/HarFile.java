package dev.understudy.verify.internal.har;

import de.sstoehr.harreader.HarReaderMode;
import de.sstoehr.harreader.jackson.DefaultMapperFactory;
import de.sstoehr.harreader.model.HarEntry;
import dev.understudy.verify.exchange.Exchange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a HAR file one entry at a time, because a recording may be larger than memory. */
public final class HarFile {

    private static final int MAX_TEXT = 64 * 1024 * 1024;
    private static final int MAX_DEPTH = 10_000;

    private static final ObjectMapper ENTRY_MAPPER = new DefaultMapperFactory().instance(HarReaderMode.LAX);

    // A text is a complete body, and some recorders add fields that are nested deeply, such as call stacks.
    private static final JsonMapper FILE_MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT)
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            // Entries are read one at a time, so another entry may follow.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HarFile() {}

    /**
     * Reads the entries of a HAR file in order, and passes each one on as soon as it is read.
     *
     * @param entries receives each entry; the index of an exchange is the index of its entry
     * @throws UnreadableRecordingException if the file cannot be read or is not a complete HAR file
     */
    public static void read(Path file, Consumer<RecordedEntry> entries) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UnreadableRecordingException(file + " cannot be read; is the path right?", null);
        }
        try (JsonParser parser = FILE_MAPPER.createParser(file)) {
            if (!readEntries(parser, entries)) {
                throw notHar(file, null);
            }
        } catch (StreamConstraintsException e) {
            throw new UnreadableRecordingException(
                    file + " cannot be read: a text in it is longer than " + MAX_TEXT / 1024 / 1024
                            + " MiB, or a value is nested too deeply; remove that entry from the recording.",
                    e);
        } catch (JacksonException e) {
            throw notHar(file, e);
        }
    }

    // Returns whether the file has an array of entries. The array may be empty.
    private static boolean readEntries(JsonParser parser, Consumer<RecordedEntry> entries) {
        boolean found = false;
        parser.nextToken();
        while (nextProperty(parser)) {
            if (!parser.currentName().equals("log")) {
                skip(parser);
                continue;
            }
            parser.nextToken();
            while (nextProperty(parser)) {
                if (parser.currentName().equals("entries") && parser.nextToken() == JsonToken.START_ARRAY) {
                    readArray(parser, entries);
                    found = true;
                } else {
                    skip(parser);
                }
            }
        }
        return found;
    }

    // Advances to the next property name of the current object; returns false at the end of the object.
    private static boolean nextProperty(JsonParser parser) {
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

    private static void readArray(JsonParser parser, Consumer<RecordedEntry> entries) {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                entries.accept(RecordedEntry.incomplete(new IncompleteEntry(i, "is not an object")));
                continue;
            }
            ObjectNode tree = EntryTree.read(parser, FILE_MAPPER);
            JsonNode testCase = tree.remove(RecordedCases.FIELD);
            EntryReader reader = new EntryReader(i, ENTRY_MAPPER.treeToValue(tree, HarEntry.class));
            Optional<Exchange> exchange = reader.exchange();
            entries.accept(new RecordedEntry(i, exchange, reader.incompleteEntry(), Optional.ofNullable(testCase)));
        }
    }

    private static UnreadableRecordingException notHar(Path file, Throwable cause) {
        return new UnreadableRecordingException(
                file + " is not a HAR file; it must be JSON with an array 'entries' in 'log' (HAR 1.2).", cause);
    }
}
