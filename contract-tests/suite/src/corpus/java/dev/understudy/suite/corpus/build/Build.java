package dev.understudy.suite.corpus.build;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one generator made of one document.
 *
 * @param failure why it generated nothing; empty if it finished
 * @param compilation the compiler's diagnostics; empty if nothing was generated
 * @param time how long it generated and compiled
 */
public record Build(
        GeneratedFolder folder, Optional<GenerationFailure> failure, Optional<Compilation> compilation, Duration time) {

    /** Generates and compiles the code of a document. */
    public static Build of(CorpusDocument document, CodeGenerator generator, String name) {
        return of(document, generator, name, folder -> Optional.empty());
    }

    /** Generates the code of a document, and compiles it unless it is the same code as before. */
    public static Build of(CorpusDocument document, CodeGenerator generator, String name, Build before) {
        return of(
                document,
                generator,
                name,
                folder -> before.compilation.filter(any -> folder.contents().equals(before.folder.contents())));
    }

    private static Build of(
            CorpusDocument document,
            CodeGenerator generator,
            String name,
            Function<GeneratedFolder, Optional<Compilation>> known) {
        long start = System.nanoTime();
        GeneratedFolder folder = GeneratedFolder.empty(document, name);
        Optional<GenerationFailure> failure = generator.generate(document, folder.sources());
        Optional<Compilation> compilation = failure.isPresent()
                ? Optional.empty()
                : known.apply(folder).or(() -> Optional.of(generator.compile(folder)));
        return new Build(folder, failure, compilation, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Returns whether the document was generated and its code compiles. */
    public boolean compiles() {
        return compilation.filter(Compilation::succeeds).isPresent();
    }

    /** Returns the first reason why the document has no compiled code; empty if it has. */
    public Optional<String> cause() {
        return failure.map(GenerationFailure::first)
                .or(() -> compilation.flatMap(run ->
                        run.errors().stream().map(CompilerMessage::toString).findFirst()));
    }

    /** Returns the result in a few words, for a table. */
    public String summary() {
        if (failure.isPresent()) {
            return failure.get().isRefusal() ? failure.get().gapKinds().size() + " gaps" : "fails";
        }
        int errors = compilation.orElseThrow().errors().size();
        int warnings = compilation.orElseThrow().warnings().size();
        return errors > 0 ? errors + " errors" : warnings > 0 ? "compiles, " + warnings + " warnings" : "compiles";
    }
}
