package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.collect.ProfileWaivers;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.route.Router;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.Run;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Finds out whether a server keeps its contract, by sending it requests. */
public final class Verification {

    // RFC 9110 section 9.2.1.
    /** The methods that ask for no change (RFC 9110, section 9.2.1). */
    static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Contract contract;
    private final URI target;
    private final Profile profile;
    private final Options options;
    private final Duration patience;

    /**
     * A run that is ready to be made.
     *
     * @param target where the contract's paths begin, such as {@code http://localhost:8080}
     */
    public Verification(Contract contract, URI target, Profile profile, Options options) {
        this(contract, target, profile, options, HttpSender.PATIENCE);
    }

    Verification(Contract contract, URI target, Profile profile, Options options, Duration patience) {
        this.contract = contract;
        this.target = target;
        this.profile = profile;
        this.options = options;
        this.patience = patience;
    }

    /**
     * Makes the run.
     *
     * @throws VerificationException if it cannot be made, such as when nobody answers at the target
     */
    public Report run(Progress progress) {
        Allowance allowance = new Allowance(options.budget());
        ReportCollector collector =
                new ReportCollector(contract, Router.of(contract, target), secrets(), new ProfileWaivers(profile));
        Session session = new Session(
                contract,
                new RequestWriter(target),
                new Senders(profile, options.rate()),
                new HttpSender(patience),
                collector);
        Recorder recorder = new Recorder(session, collector, progress);
        Course course = new Course(contract, operations(), profile, options, session, recorder, allowance, progress);
        try {
            course.run();
        } catch (ServerLost lost) {
            lost.findings().forEach(finding -> recorder.record(finding, lost.request()));
        }
        return collector.report(new Run(
                "verify",
                contract.root().document().name(),
                target.toString(),
                OptionalLong.of(options.seed()),
                options.demands(),
                allowance.spent()));
    }

    // What deletes comes last: it takes away what the others are about.
    private List<OperationCases> operations() {
        List<Operation> sent = contract.operations().stream()
                .filter(operation -> !options.readOnly() || SAFE.contains(operation.method()))
                .sorted(Comparator.comparing(Verification::deletes))
                .toList();
        return OperationCases.of(contract, sent, profile);
    }

    private static boolean deletes(Operation operation) {
        return operation.method().equals("DELETE");
    }

    private Secrets secrets() {
        Secrets secrets = new Secrets(contract).publish(Senders.WRONG);
        profile.secrets().forEach(secrets::hide);
        if (profile.published()) {
            profile.callers().stream()
                    .flatMap(caller -> caller.headers().stream())
                    .forEach(header -> secrets.publish(
                            header.getValue().substring(header.getValue().indexOf(' ') + 1)));
        }
        return secrets;
    }
}
