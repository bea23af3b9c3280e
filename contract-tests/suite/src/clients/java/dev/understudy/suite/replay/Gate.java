package dev.understudy.suite.replay;

import dev.understudy.verify.cli.CommandResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The verdicts of {@code understudy-verify diff} that concern programs with a generated client.
 *
 * <p>{@code tolerant} is about what is sent and received, so the contracts are compared. {@code source} is about generated
 * code, so the documents from which it is generated are compared: for clients, those with tolerant responses, in which a
 * dropped format changes no type. The interfaces of a server are generated from the contracts themselves.
 */
final class Gate {

    /** The exit codes of the command. */
    enum Verdict {
        SAFE,
        BREAKS,
        NOT_COMPARED,
        UNKNOWN,
        UNDECIDED;

        /** Runs the command with these arguments. */
        static Verdict of(Object... arguments) {
            Object[] command = new Object[arguments.length + 1];
            command[0] = "diff";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            return values()[CommandResult.run(command).exitCode()];
        }
    }

    private final Map<List<Object>, Verdict> verdicts = new ConcurrentHashMap<>();

    private final ContractHistory history;

    Gate(ContractHistory history) {
        this.history = history;
    }

    /** Returns the verdict for clients that are used with a server of a newer version. */
    Verdict tolerant(int older, int newer) {
        return diff(history.contract(older), history.contract(newer), "--callers", "tolerant", "--names", names(newer));
    }

    /** Returns the verdict for programs that are compiled with the client of a newer version. */
    Verdict clients(int older, int newer) {
        return diff(history.clientDocument(older), history.clientDocument(newer), "--callers", "source");
    }

    /** Returns the verdict for programs that are compiled with the server's interfaces of a newer version. */
    Verdict interfaces(int older, int newer) {
        return diff(history.contract(older), history.contract(newer), "--callers", "source", "--names", names(newer));
    }

    private Object names(int version) {
        return history.names(version);
    }

    private Verdict diff(Object... arguments) {
        return verdicts.computeIfAbsent(List.of(arguments), known -> Verdict.of(known.toArray()));
    }
}
