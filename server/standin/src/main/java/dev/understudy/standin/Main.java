package dev.understudy.standin;

import dev.understudy.standin.seed.SeedFile;
import dev.understudy.standin.start.StartFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line: flags and environment become a {@link Config}, the config a running server. */
@Command(
        name = "understudy",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plays Instantly's and Well's workspace operations, by their contracts, on your machine.",
        footer = {
            "",
            "Each setting can also come from the environment: UNDERSTUDY_PORT, UNDERSTUDY_HOST,",
            "UNDERSTUDY_DATABASE, UNDERSTUDY_SEED. A flag wins over the environment."
        })
public final class Main implements Callable<Integer> {

    private static final Set<String> VARIABLES =
            Set.of("UNDERSTUDY_PORT", "UNDERSTUDY_HOST", "UNDERSTUDY_DATABASE", "UNDERSTUDY_SEED");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:UNDERSTUDY_PORT:-8080}",
            description = "Port to listen on; 0 takes a free one. Default: 8080.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:UNDERSTUDY_HOST:-127.0.0.1}",
            description = "Address to listen on; 0.0.0.0 opens it to others. Default: 127.0.0.1.")
    private String host;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:UNDERSTUDY_DATABASE:-jdbc:sqlite:understudy.db}",
            description =
                    "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=…&password=…. Default: jdbc:sqlite:understudy.db.")
    private String database;

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            defaultValue = "${env:UNDERSTUDY_SEED:-}",
            description = "YAML file that an empty store begins with. Default: the built-in demo.")
    private String seed;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /** Runs until the process is told to stop; exits with 1 if the server cannot start and with 2 for a bad setting. */
    public static void main(String[] arguments) {
        Contracts.begin();
        Log.configure();
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, which answers every bad setting with one sentence. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> {
            command.getErr().println(thrown instanceof StartFailure ? thrown.getMessage() : Log.unexpected(thrown));
            return 1;
        });
        commandLine.setParameterExceptionHandler((thrown, given) -> {
            commandLine.getErr().println(thrown.getMessage() + ". See --help.");
            return 2;
        });
        return commandLine;
    }

    @Override
    public Integer call() throws InterruptedException {
        refuseUnknownVariables();
        ApiServer server = ApiServer.start(config(), Clock.systemUTC());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "stop"));
        greet(server);
        stopped.await();
        return 0;
    }

    /** The settings that a command line and the environment give. */
    static Config configOf(String... arguments) {
        Main main = new Main();
        new CommandLine(main).parseArgs(arguments);
        return main.config();
    }

    private Config config() {
        if (port < 0 || port > 65_535) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--port must be from 0 to 65535, not " + port);
        }
        return new Config(host, port, database, seed.isEmpty() ? Optional.empty() : Optional.of(Path.of(seed)));
    }

    private void refuseUnknownVariables() {
        String unknown = System.getenv().keySet().stream()
                .filter(name -> name.startsWith("UNDERSTUDY_") && !VARIABLES.contains(name))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Unknown setting in the environment: " + unknown);
        }
    }

    private void greet(ApiServer server) {
        String url = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
        spec.commandLine().getOut().println(Greeting.of(url, SeedFile.DEMO.equals(server.seedSource())));
        if (!seed.isEmpty() && !seed.equals(server.seedSource())) {
            spec.commandLine()
                    .getOut()
                    .println("The store keeps the data that it has (it began with " + server.seedSource() + "); " + seed
                            + " was not loaded. Give another store with --database to begin with it.");
        }
        spec.commandLine().getOut().flush();
    }
}
