package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.template.ProfileTemplate;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.Rate;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.run.Budget;
import dev.understudy.verify.run.Options;
import dev.understudy.verify.run.Verification;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends requests to a server and checks the responses against its contract. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends requests to a server and checks the responses against its contract.",
        footer = {
            "",
            "With a bundled contract and neither --profile nor --header, the run uses",
            "the demo profile of that contract, with its public keys."
        })
final class VerifyCommand implements Callable<Integer> {

    // The options that the template of a profile needs.
    private static final Set<String> WITHOUT_RUN =
            Set.of("--contract", "--map", "--header", "--profile", "--profile-template");

    @Mixin
    private ContractOption contract;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The URL of the server, such as http://localhost:8080. The paths of the contract are appended"
                    + " to it.")
    private String url;

    @Option(
            names = "--header",
            paramLabel = "'NAME: VALUE'",
            description = "A header field for every request, such as 'Authorization: Bearer …'. Can be repeated."
                    + " With --profile, these fields replace those of the profile's first caller.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A YAML file with facts that the contract cannot express, such as callers with their"
                    + " credentials, rate limits, existing ids, and known findings to ignore.")
    private Path profile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed for random requests. With the same seed and the same --budget in requests, two runs"
                    + " send the same requests, if the server behaves in the same way."
                    + " Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--budget",
            paramLabel = "30s|500",
            defaultValue = "500",
            description = "The number of requests to send, such as 500, or the time to run, such as 30s or 2m."
                    + " Default: ${DEFAULT-VALUE}.")
    private String budget;

    @Option(
            names = "--read-only",
            description = "Send only GET, HEAD, OPTIONS and TRACE requests, and only to operations of the contract.")
    private boolean readOnly;

    @Option(
            names = "--disposable",
            description = "Everything on the server may be changed and deleted, because the server is thrown away"
                    + " afterwards. Without this option, DELETE and other writes that cannot be undone are sent only to"
                    + " what the run created or what the profile marks as disposable.")
    private boolean disposable;

    @Option(names = "--rate", paramLabel = "5/s", description = "Send no faster than this rate, such as 5/s or 100/m.")
    private String rate;

    @Option(
            names = "--har",
            paramLabel = "FILE",
            description = "Record all traffic in this file, as an HTTP Archive (HAR) 1.2 without credentials.")
    private Path har;

    @Mixin
    private TemplateOption template;

    @Mixin
    private ReportOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (url == null && template.isGiven()) {
            return writeTemplateWithoutRun();
        }
        URI target = target();
        Options options = new Options(
                seed,
                Budget.parse(budget),
                readOnly,
                disposable,
                Optional.ofNullable(rate).map(Rate::parse),
                output.failurePolicy());
        Contract opened = contract.open();
        Profile usedProfile = profile();
        output.createFolders();
        template.check();
        Verification verification = new Verification(opened, target, usedProfile, options);
        RunOutput results = new RunOutput(
                output,
                template,
                new ProfileTemplate(opened, usedProfile),
                TrafficRecording.start(opened, har),
                spec.commandLine());
        verification.recordTo(results::listener).whenStopped(results::writeWhenStopped);
        Report report = results.writeAfter(() -> run(verification));
        return report.verdict().exitCode();
    }

    private int writeTemplateWithoutRun() {
        List<String> unused = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !WITHOUT_RUN.contains(name))
                .toList();
        if (!unused.isEmpty()) {
            throw invalid(
                    unused.get(0) + " needs --url, because without it --profile-template sends no requests", null);
        }
        template.check();
        template.write(new ProfileTemplate(contract.open(), profile()).beforeRun());
        return Verdict.PASS.exitCode();
    }

    private static Report run(Verification verification) {
        try (TerminalProgress progress = TerminalProgress.start("verifying")) {
            return verification.run(progress);
        }
    }

    private URI target() {
        if (url == null) {
            throw invalid("--url is missing; it names the server", null);
        }
        URI target = parsedUrl();
        boolean isHttp = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
        if (!isHttp || target.getHost() == null) {
            throw invalid("--url must be an http or https URL with a host, not '" + shown() + "'", null);
        }
        if (target.getPort() > 65_535 || target.getQuery() != null || target.getFragment() != null) {
            throw invalid(
                    "--url must not have a query, a fragment or a port above 65535, but is '" + shown() + "'", null);
        }
        if (target.getUserInfo() != null) {
            throw invalid("--url must not contain credentials, because reports show it; use --header instead", null);
        }
        return target;
    }

    private URI parsedUrl() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw invalid("--url must be an http or https URL with a host, not '" + shown() + "'", e);
        }
    }

    // Without the parts that may contain credentials.
    private String shown() {
        return url.replaceFirst("(?s)[?#].*$", "?…").replaceFirst("(?s)[^/]*@", "…@");
    }

    private ParameterException invalid(String message, Throwable cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }

    private Profile profile() {
        if (profile != null) {
            return Profile.read(profile).with(fields());
        }
        return contract.isBundled() && headers.isEmpty()
                ? Profile.demo(contract.argument())
                : Profile.ofHeaders(fields());
    }

    private List<Map.Entry<String, String>> fields() {
        return headers.stream().map(this::field).toList();
    }

    private Map.Entry<String, String> field(String header) {
        int colon = header.indexOf(':');
        if (colon < 1) {
            throw invalid("--header must have the form 'Name: value', but one has no name before a colon", null);
        }
        return Map.entry(
                header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }
}
