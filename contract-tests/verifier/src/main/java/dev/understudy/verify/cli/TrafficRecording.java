package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.har.HarRecording;
import dev.understudy.verify.internal.send.TrafficListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The recording that {@code --har} names. It is opened before the run, so that a wrong path is reported at once. */
final class TrafficRecording {

    private final Path file;
    private final HarRecording recording;

    private TrafficRecording(Contract contract, Path file) {
        this.file = file;
        try {
            this.recording = new HarRecording(contract, file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Starts a recording of a run with this contract.
     *
     * @param file the file; {@code null} if nothing is to be recorded
     */
    static Optional<TrafficRecording> start(Contract contract, Path file) {
        return Optional.ofNullable(file).map(named -> new TrafficRecording(contract, named));
    }

    TrafficListener listener(Secrets secrets) {
        return recording.listener(secrets);
    }

    void finish() {
        try {
            recording.finish();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CommandException unwritable(IOException cause) {
        return new CommandException(
                "The recording " + file + " cannot be written (" + cause.getMessage()
                        + "); --har must name a file in a folder where you may write.",
                cause);
    }
}
