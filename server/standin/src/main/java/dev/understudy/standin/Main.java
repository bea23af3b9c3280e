package dev.understudy.standin;

import dev.understudy.standin.start.StartException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line: reads a {@link Config} from flags and environment variables, and runs the server. */
@Command(
        name = "understudy",
        versionProvider = StandinVersion.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Serves the workspace operations of Instantly and Well on your machine, as their contracts specify.",
        footer = {
            "",
            "Each setting can also come from the environment: UNDERSTUDY_PORT, UNDERSTUDY_HOST,",
            "UNDERSTUDY_DATABASE, UNDERSTUDY_SEED, UNDERSTUDY_FRESH (true or false), UNDERSTUDY_CORS.",
            "A flag takes precedence over the environment."
        })
public final class Main implements Callable<Integer> {

    private static final Set<String> VARIABLES = Set.of(
            "UNDERSTUDY_PORT",
            "UNDERSTUDY_HOST",
            "UNDERSTUDY_DATABASE",
            "UNDERSTUDY_SEED",
            "UNDERSTUDY_FRESH",
            "UNDERSTUDY_CORS");

    // A scheme, a host and perhaps a port (RFC 6454, section 6.1). Pages of local files have the origin "null".
    private static final Pattern ORIGIN = Pattern.compile("\\*|null|[a-z][a-z0-9+.-]*://[^/?#@*\\s]+");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:UNDERSTUDY_PORT:-8080}",
            description = "Port to listen on; 0 picks a free one. Default: 8080.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:UNDERSTUDY_HOST:-127.0.0.1}",
            description = "Address to listen on; 0.0.0.0 accepts connections from other machines. Default: 127.0.0.1.")
    private String host;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:UNDERSTUDY_DATABASE:-jdbc:sqlite:understudy.db}",
            description = "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=…&password=…."
                    + " Default: jdbc:sqlite:understudy.db.")
    private String database;

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            defaultValue = "${env:UNDERSTUDY_SEED:-}",
            description = "YAML file with the initial data of an empty store. Default: the built-in demo.")
    private String seed;

    @Option(
            names = "--fresh",
            defaultValue = "${env:UNDERSTUDY_FRESH:-false}",
            // Otherwise picocli takes the flag for the opposite of its default value.
            fallbackValue = "true",
            description =
                    "Discards all data in the store and loads the seed. By default, a store with data stays as it is.")
    private boolean fresh;

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            arity = "1..*",
            defaultValue = "${env:UNDERSTUDY_CORS:-}",
            split = "[, ]",
            description = "Origins of web pages that may call the server from a browser, such as"
                    + " http://localhost:3000; * stands for all. Default: none.")
    private List<String> cors;

    @Spec
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs until the process is stopped, and then exits with 0; exits with 1 if the server cannot start or stops because
     * of an unexpected error, and with 2 if a setting is invalid.
     */
    public static void main(String[] arguments) {
        VendorContracts.startReading();
        Log.configure();
        Shutdown.exit(commandLine().execute(arguments));
    }

    /** Returns the command line, which reports each invalid setting in one sentence. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> {
            command.getErr()
                    .println(thrown instanceof StartException ? thrown.getMessage() : Log.logUnexpected(thrown));
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
        rejectUnknownVariables();
        ApiServer server = ApiServer.start(config(), Clock.systemUTC());
        Shutdown.install(server);
        printBanner(server);
        Shutdown.await();
        return 0;
    }

    /** Returns the settings from the given arguments and the environment. */
    static Config configOf(String... arguments) {
        Main main = new Main();
        new CommandLine(main).parseArgs(arguments);
        return main.config();
    }

    private Config config() {
        if (port < 0 || port > 65_535) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--port must be from 0 to 65535, not " + port);
        }
        Optional<Path> seedFile = seed.isEmpty() ? Optional.empty() : Optional.of(Path.of(seed));
        return new Config(host, port, database, seedFile, fresh, corsOrigins());
    }

    private Set<String> corsOrigins() {
        Set<String> origins = cors.stream().filter(each -> !each.isEmpty()).collect(Collectors.toSet());
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--cors must be an origin such as http://localhost:3000, without a path, or *; not " + origin);
            }
        }
        return origins;
    }

    private void rejectUnknownVariables() {
        String unknown = System.getenv().keySet().stream()
                .filter(name -> name.startsWith("UNDERSTUDY_") && !VARIABLES.contains(name))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Unknown setting in the environment: " + unknown);
        }
    }

    private void printBanner(ApiServer server) {
        String url = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
        spec.commandLine().getOut().println(StartupBanner.of(url, server));
        spec.commandLine().getOut().flush();
    }
}
