package dev.understudy.verify.internal.har;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.SentRequest;
import dev.understudy.verify.internal.send.TrafficListener;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records the traffic of a run as a HAR file, in which the index of each entry is that of its exchange.
 *
 * <p>Entries are first written to a file next to it, one a line, because a run may be larger than memory. At the end,
 * {@link #finish} replaces the credentials that only later exchanges disclosed. Neither file contains a credential that
 * was known when it was written.
 */
public final class HarRecording {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private final Path entries;
    private final BufferedWriter out;
    private final RecordedCases cases;
    private Secrets secrets;
    private IOException failure;

    /**
     * Starts a recording of a run with this contract.
     *
     * @throws IOException if the file cannot be written
     */
    public HarRecording(Contract contract, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        this.file = file;
        this.cases = new RecordedCases(contract);
        this.entries = folder.resolve(file.getFileName() + ".part");
        this.out = Files.newBufferedWriter(entries);
    }

    /** Returns the listener that records traffic. It replaces these credentials, and adds those that it sees. */
    public TrafficListener listener(Secrets runSecrets) {
        secrets = runSecrets;
        return this::add;
    }

    /**
     * Writes the HAR file.
     *
     * @throws IOException if the traffic could not be recorded completely
     */
    public synchronized void finish() throws IOException {
        out.close();
        if (failure != null) {
            throw failure;
        }
        try (BufferedReader in = Files.newBufferedReader(entries);
                BufferedWriter har = Files.newBufferedWriter(file)) {
            har.write("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"understudy-verify\",\"version\":\""
                    + version() + "\"},\"entries\":[");
            String separator = "\n";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                har.write(separator);
                har.write(MAPPER.writeValueAsString(masked(MAPPER.readTree(line))));
                separator = ",\n";
            }
            har.write("\n]}}\n");
        }
        Files.delete(entries);
    }

    // A run must not end because its recording cannot be written, for example to a disk that is full.
    private synchronized void add(TestCase testCase, SentRequest sent) {
        if (failure != null) {
            return;
        }
        secrets.learn(sent.request());
        sent.response().ifPresent(received -> secrets.learn(new Exchange(sent.index(), sent.request(), received)));
        ObjectNode entry = EntryWriter.write(
                secrets.mask(sent.request()),
                sent.response().map(secrets::mask),
                sent.started(),
                sent.duration(),
                "exchange " + sent.index() + ": "
                        + testCase.template().operation().id() + ", " + secrets.mask(testCase.description())
                        + (sent.response().isEmpty() ? "; no response" : ""));
        entry.put("_exchange", sent.index());
        entry.set(RecordedCases.FIELD, masked(cases.write(testCase, sent)));
        try {
            out.write(MAPPER.writeValueAsString(entry));
            out.write('\n');
        } catch (IOException e) {
            failure = e;
        }
    }

    private JsonNode masked(JsonNode node) {
        if (node.isString()) {
            return MAPPER.getNodeFactory().stringNode(secrets.mask(node.stringValue()));
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> object.set(name, masked(object.get(name))));
        } else if (node.isArray()) {
            node.values().forEach(this::masked);
        }
        return node;
    }

    private static String version() {
        return Optional.ofNullable(HarRecording.class.getPackage().getImplementationVersion())
                .orElse("0");
    }
}
