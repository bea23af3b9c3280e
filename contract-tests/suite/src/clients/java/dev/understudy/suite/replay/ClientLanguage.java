package dev.understudy.suite.replay;

import java.nio.file.Path;
import java.util.List;

/** The steps in which a program uses a generated client, in one programming language. */
interface ClientLanguage {

    /** Returns the name of the folder with the programs. */
    String name();

    /** Generates the client of a document into an empty folder, and compiles it; it must compile without warnings. */
    void generate(Path document, Path client);

    /**
     * Compiles programs against a client, all of them at once.
     *
     * @param programs the folders with the sources of the programs
     * @return the messages of the compiler; empty if all programs compile
     */
    List<String> compile(List<Path> programs, Path client);

    /** Runs a compiled program with the URL of a server, and returns what it prints. A failure is part of that. */
    String run(Path program, Path client, String url);
}
