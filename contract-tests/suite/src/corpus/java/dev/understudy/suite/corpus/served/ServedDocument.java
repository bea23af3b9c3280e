package dev.understudy.suite.corpus.served;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.ContractServer;
import dev.understudy.runtime.ServerBuilder;
import dev.understudy.suite.corpus.build.Build;
import dev.understudy.suite.corpus.build.CodeGenerator;
import dev.understudy.suite.corpus.build.Compilation;
import dev.understudy.suite.corpus.build.CorpusDocument;
import dev.understudy.suite.corpus.build.SourceCompiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * A document that is served by delegates.
 *
 * @param name the name of the folder with the delegates, and of their package
 * @param file the document
 * @param authorization the value of the field {@code Authorization} that is accepted
 * @param delegates the names of the delegates
 */
public record ServedDocument(String name, Path file, String authorization, List<String> delegates) {

    private static final Path SOURCES = Path.of("src/corpus/delegates/corpus");

    /** Generates and compiles the code, and starts a server on a free port. */
    public ContractServer start() {
        CorpusDocument document = new CorpusDocument(name, file);
        Build build = Build.of(document, CodeGenerator.strict(), "served");
        Path classes = build.folder().classes();
        if (!build.compiles()) {
            throw new IllegalStateException(name + " has no code: " + build.cause());
        }
        Compilation compilation = new SourceCompiler(
                        classes + File.pathSeparator + System.getProperty("java.class.path"))
                .compile(SOURCES.resolve(name), classes);
        if (!compilation.messages().isEmpty()) {
            throw new IllegalStateException(name + ": " + compilation.messages());
        }
        Contract contract = document.contract();
        ServerBuilder server = ContractServer.builder(contract)
                .accessControl(new Credentials(contract, authorization))
                .port(0);
        ClassLoader loader = loader(classes);
        delegates.forEach(each -> server.delegate(instance(loader, document.packageName() + "." + each)));
        return server.start();
    }

    /** Returns the URL of the running server. */
    public String url(ContractServer server) {
        return "http://127.0.0.1:" + server.port()
                + new CorpusDocument(name, file).contract().defaultBasePath();
    }

    // The class loader stays open, because the delegates load further classes while they serve.
    private static ClassLoader loader(Path classes) {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, ServedDocument.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object instance(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
