package dev.understudy.verify.har;

import de.sstoehr.harreader.HarReader;
import de.sstoehr.harreader.HarReaderException;
import de.sstoehr.harreader.HarReaderMode;
import de.sstoehr.harreader.model.Har;
import de.sstoehr.harreader.model.HarEntry;
import dev.understudy.verify.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of recorded traffic. */
public final class HarFile {

    private HarFile() {}

    /**
     * The exchanges that a HAR file holds.
     *
     * @throws UnreadableRecording if it is not there, or no HAR
     */
    public static Recording read(Path file) {
        List<HarEntry> entries = entries(file);
        List<Exchange> exchanges = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            EntryReader reader = new EntryReader(i, entries.get(i));
            reader.exchange().ifPresent(exchanges::add);
            reader.remark().ifPresent(remarks::add);
        }
        return new Recording(List.copyOf(exchanges), List.copyOf(remarks));
    }

    private static List<HarEntry> entries(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            // Lax means that a missing or odd timing does not matter, which is none of ours to judge.
            Har har = new HarReader().readFromBytes(bytes, HarReaderMode.LAX);
            if (har.log().entries().isEmpty() && !hasEntries(bytes)) {
                throw notHar(file, null);
            }
            return har.log().entries();
        } catch (HarReaderException e) {
            throw notHar(file, e);
        } catch (IOException e) {
            throw new UnreadableRecording(file + " cannot be read; is the path right?", e);
        }
    }

    // The library takes any JSON object for a recording of nothing.
    private static boolean hasEntries(byte[] bytes) {
        return JsonMapper.shared().readTree(bytes).path("log").path("entries").isArray();
    }

    private static UnreadableRecording notHar(Path file, Throwable cause) {
        return new UnreadableRecording(
                file + " is no HAR file: it should be JSON with 'log' and its 'entries' (HAR 1.2).", cause);
    }
}
