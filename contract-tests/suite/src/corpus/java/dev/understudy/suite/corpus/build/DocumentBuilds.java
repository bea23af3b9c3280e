package dev.understudy.suite.corpus.build;

import dev.understudy.contract.ContractException;

/**
 * What the generators made of one document.
 *
 * @param operations the number of operations; 0 if this repository cannot read the document
 * @param strict this repository's generator without options
 * @param opaque this repository's generator with {@code onGap=opaque}
 * @param stock openapi-generator's own {@code jaxrs-spec}
 */
public record DocumentBuilds(CorpusDocument document, int operations, Build strict, Build opaque, Build stock) {

    /** Generates and compiles a document with each generator. */
    public static DocumentBuilds of(CorpusDocument document) {
        Build strict = Build.of(document, CodeGenerator.strict(), "strict");
        return new DocumentBuilds(
                document,
                operations(document),
                strict,
                Build.of(document, CodeGenerator.opaque(), "opaque", strict),
                Build.of(document, CodeGenerator.stock(), "stock"));
    }

    private static int operations(CorpusDocument document) {
        try {
            return document.contract().operations().size();
        } catch (ContractException e) {
            return 0;
        }
    }

    /** Returns the build whose classes are tried: the strict one if it compiles. */
    public Build best() {
        return strict.compiles() ? strict : opaque;
    }

    @Override
    public String toString() {
        return document.name() + ": " + strict.summary() + "; opaque: " + opaque.summary() + "; stock: "
                + stock.summary();
    }
}
