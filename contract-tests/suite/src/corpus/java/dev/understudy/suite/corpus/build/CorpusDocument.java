package dev.understudy.suite.corpus.build;

import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An OpenAPI document of the corpus.
 *
 * @param name the name in the tables; also the name of the folders for its code
 * @param file the main file; the files that it references are beside it
 */
public record CorpusDocument(String name, Path file) {

    /** Reads the document with this repository's own reader. */
    public Contract contract() {
        return Contract.open(file);
    }

    /** Returns the title of the API; empty if this repository cannot read the document. */
    public String title() {
        try {
            return contract().root().child("info").child("title").text("");
        } catch (ContractException e) {
            return "";
        }
    }

    /** Returns the package of the generated interfaces. */
    public String packageName() {
        return "corpus." + name.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
    }
}
