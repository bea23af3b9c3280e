package dev.understudy.suite.corpus.answers;

import dev.understudy.suite.corpus.build.Compilation;
import dev.understudy.suite.corpus.build.CompilerMessage;
import dev.understudy.suite.corpus.build.SourceCompiler;
import dev.understudy.suite.corpus.code.GeneratedCode;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles the attempts of one document in one run of the compiler, and the controls in another. */
public final class AnswersTrial {

    // javac's "incompatible types", and the key if it cannot say which argument of a constructor is wrong.
    private static final List<String> TYPE_ERRORS =
            List.of("compiler.err.prob.found.req", "compiler.err.cant.apply.symbol");
    private static final int MAX_MESSAGES = 3;

    private final SourceCompiler compiler;
    private final Path classes;

    /** Prepares a trial against compiled code. */
    public AnswersTrial(Path code, Path classes) {
        this.compiler = new SourceCompiler(code + File.pathSeparator + System.getProperty("java.class.path"));
        this.classes = classes;
    }

    /** Tries to return responses with statuses that are not declared. */
    public AnswersResult undeclaredStatuses(GeneratedCode code) {
        return judge(new UndeclaredStatuses(code.operations()).pairs());
    }

    /** Tries to return declared responses with other bodies. */
    public AnswersResult wrongBodies(GeneratedCode code) {
        return judge(new WrongBodies(code.operations()).pairs());
    }

    private AnswersResult judge(List<Pair> pairs) {
        List<Attempt> attempts =
                pairs.stream().flatMap(pair -> pair.attempts().stream()).toList();
        List<Attempt> controls = pairs.stream().map(Pair::control).toList();
        Map<Integer, List<CompilerMessage>> errors = errorsByIndex(attempts);
        List<String> accepted = new ArrayList<>();
        List<String> refusedOtherwise = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            List<CompilerMessage> found = errors.getOrDefault(i, List.of());
            String description = attempts.get(i).description();
            if (found.isEmpty()) {
                accepted.add(description);
            } else if (!found.stream().allMatch(AnswersTrial::isTypeError)) {
                refusedOtherwise.add(description + ": " + found.get(0).text());
            } else if (messages.size() < MAX_MESSAGES) {
                messages.add(found.get(0).text());
            }
        }
        List<String> failedControls = new ArrayList<>();
        errorsByIndex(controls)
                .forEach((index, found) ->
                        failedControls.add((index < 0 ? "" : controls.get(index).description()) + ": "
                                + found.get(0).text()));
        return new AnswersResult(
                pairs.size(),
                attempts.size(),
                attempts.size() - accepted.size() - refusedOtherwise.size(),
                accepted,
                refusedOtherwise,
                failedControls,
                messages);
    }

    // Errors without an attempt have the index -1.
    private Map<Integer, List<CompilerMessage>> errorsByIndex(List<Attempt> attempts) {
        AttemptSource source = new AttemptSource(attempts);
        Compilation compilation = compiler.compile(List.of(source), classes);
        Map<Integer, List<CompilerMessage>> errors = new HashMap<>();
        compilation
                .errors()
                .forEach(error -> errors.computeIfAbsent(source.indexOf(error.line()), any -> new ArrayList<>())
                        .add(error));
        return errors;
    }

    private static boolean isTypeError(CompilerMessage message) {
        return TYPE_ERRORS.contains(message.code())
                && Stream.of("incompatible types", "cannot be converted").anyMatch(message.text()::contains);
    }
}
