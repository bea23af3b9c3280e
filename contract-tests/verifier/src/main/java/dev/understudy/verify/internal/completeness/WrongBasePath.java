package dev.understudy.verify.internal.completeness;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Detects that the paths of a contract are not served at the URL of a run, because the URL lacks a base path or contains
 * one that does not belong there.
 */
public final class WrongBasePath {

    private static final int NOT_FOUND = 404;

    private final Contract contract;
    private final String target;
    private final String basePath;

    /**
     * Creates an instance for one run.
     *
     * @param target the URL of the run
     */
    public WrongBasePath(Contract contract, URI target) {
        this.contract = contract;
        this.target = target.toString().replaceAll("/+$", "");
        this.basePath = target.getRawPath() == null ? "" : target.getRawPath().replaceAll("/+$", "");
    }

    /**
     * Returns a sentence about the base path and what to do; empty unless every valid request got a 404 that looks like
     * the response to an unknown path, although a path without parameters was among them. If all paths have parameters,
     * the ids in them may be unknown.
     */
    public Optional<String> sentence(OperationAttempts attempts) {
        boolean all = attempts.validResponses().size() == 1
                && attempts.validResponses().stream()
                        .allMatch(shape -> shape.status() == NOT_FOUND
                                && attempts.unknownPathResponse()
                                        .map(shape::equals)
                                        .orElse(true));
        List<Operation> called = contract.operations().stream()
                .filter(operation -> attempts.of(operation).validResponses() > 0)
                .toList();
        if (!all || called.stream().noneMatch(operation -> operation.path().isConcrete())) {
            return Optional.empty();
        }
        return Optional.of("Every valid request got 404, so the server does not seem to serve the paths of the contract"
                + " under " + target + ", and nothing could be judged: " + instruction(called.get(0)));
    }

    private String instruction(Operation example) {
        return superfluous()
                .map(path -> "the paths of the contract already begin with " + path + "; try --url "
                        + target.substring(0, target.length() - path.length()) + ".")
                .or(this::doubled)
                .or(this::missing)
                .orElseGet(() -> "check under which path the server serves " + example.path()
                        + (basePath.isEmpty() ? ", and add that path to --url." : ", and correct the path in --url."));
    }

    // The longest end of the URL's path with which all paths of the contract begin.
    private Optional<String> superfluous() {
        for (int i = basePath.indexOf('/'); i >= 0; i = basePath.indexOf('/', i + 1)) {
            String end = basePath.substring(i);
            if (contract.operations().stream()
                    .allMatch(operation -> operation.path().toString().startsWith(end + "/")
                            || operation.path().toString().equals(end))) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    private Optional<String> doubled() {
        return contract.basePaths().stream()
                .filter(declared -> basePath.endsWith(declared + declared))
                .map(declared -> "the path " + declared + " is doubled in --url; try --url "
                        + target.substring(0, target.length() - declared.length()) + ".")
                .findFirst();
    }

    private Optional<String> missing() {
        return contract.basePaths().stream()
                .filter(declared -> !basePath.endsWith(declared))
                .map(declared -> "the contract declares the base path " + declared + "; try --url " + target
                        + overlapping(declared) + ".")
                .findFirst();
    }

    // The declared base path without its beginning, if the URL already ends with that.
    private String overlapping(String declared) {
        for (int i = declared.lastIndexOf('/'); i > 0; i = declared.lastIndexOf('/', i - 1)) {
            if (basePath.endsWith(declared.substring(0, i))) {
                return declared.substring(i);
            }
        }
        return declared;
    }
}
