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
     * Compiles a program against a client.
     *
     * @param program the folder with the source of the program
     * @param compiled an empty folder for the result
     * @return the messages of the compiler; empty if the program compiles
     */
    List<String> compile(Path program, Path client, Path compiled);

    /** Runs a compiled program with the URL of a server, and returns what it prints. A failure is part of that. */
    String run(Path compiled, Path client, String url);
}
