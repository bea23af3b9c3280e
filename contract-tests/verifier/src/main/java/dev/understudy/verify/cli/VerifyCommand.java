package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends requests to a server and judges its answers. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends requests to a server and judges its answers.",
        footer = {
            "",
            "Our own contracts bring their demo profile with its published keys,",
            "unless --profile or --header names other callers."
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private ContractOption contract;

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "Where the contract's paths begin, such as http://localhost:8080.")
    private String url;

    @Option(
            names = "--header",
            paramLabel = "'NAME: VALUE'",
            description = "A header field of every request, such as 'Authorization: Bearer …'. May be repeated.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "What the contract cannot say: callers, values, waivers.")
    private Path profile;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The random cases follow from it. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--budget",
            paramLabel = "30s|500",
            defaultValue = "500",
            description = "How long to go on, or how many requests to send. Default: ${DEFAULT-VALUE}.")
    private String budget;

    @Option(names = "--read-only", description = "Send safe methods only, and only to operations of the contract.")
    private boolean readOnly;

    @Option(names = "--rate", paramLabel = "5/s", description = "Send no faster than this.")
    private String rate;

    @Mixin
    private ReportOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        URI target = target();
        Options options = new Options(
                seed, Budget.parse(budget), readOnly, Optional.ofNullable(rate).map(Rate::parse), output.demands());
        Contract opened = contract.open();
        Profile callers = profile();
        output.prepare();
        Report report = run(new Verification(opened, target, callers, options));
        output.write(report);
        new Summary(spec.commandLine().getOut()).print(report, output.hint());
        return report.verdict().exitCode();
    }

    private static Report run(Verification verification) {
        try (TerminalProgress progress = TerminalProgress.start("verifying")) {
            return verification.run(progress);
        }
    }

    private URI target() {
        URI target = parsed();
        boolean isHttp = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
        if (!isHttp || target.getHost() == null) {
            throw refused("--url must be an http or https URL with a host, not '" + url + "'", null);
        }
        if (target.getPort() > 65_535 || target.getQuery() != null || target.getFragment() != null) {
            throw refused(
                    "--url must name a port up to 65535 and neither query nor fragment, unlike '" + url + "'", null);
        }
        if (target.getUserInfo() != null) {
            throw refused("--url must hold no credentials, since reports show it; give them with --header", null);
        }
        return target;
    }

    private URI parsed() {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw refused("--url must be an http or https URL with a host, not '" + url + "'", e);
        }
    }

    private ParameterException refused(String message, Throwable cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }

    private Profile profile() {
        if (profile != null) {
            return Profile.read(profile).with(fields());
        }
        return contract.isOwn() && headers.isEmpty() ? Profile.demo(contract.name()) : Profile.ofHeaders(fields());
    }

    private List<Map.Entry<String, String>> fields() {
        return headers.stream().map(this::field).toList();
    }

    private Map.Entry<String, String> field(String header) {
        int colon = header.indexOf(':');
        if (colon < 1) {
            throw refused("--header must be 'Name: value', and one of them has no name before a colon", null);
        }
        return Map.entry(
                header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }
}
