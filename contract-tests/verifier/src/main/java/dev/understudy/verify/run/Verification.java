package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.collect.ProfileWaivers;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.route.Router;
import dev.understudy.verify.internal.send.CallerHeaders;
import dev.understudy.verify.internal.send.HttpSender;
import dev.understudy.verify.internal.send.RateLimiter;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.ServerLost;
import dev.understudy.verify.internal.send.Session;
import dev.understudy.verify.internal.state.RunState;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.Run;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Random;

/** Finds out whether a server keeps its contract, by sending it requests; plugs together what that takes. */
public final class Verification {

    private final Contract contract;
    private final URI target;
    private final Profile profile;
    private final Options options;
    private final Duration patience;

    /**
     * Takes what a run needs.
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
        ReportCollector collector =
                new ReportCollector(contract, Router.of(contract, target), secrets(), new ProfileWaivers(profile));
        Session session = new Session(
                contract,
                new RequestWriter(target),
                new CallerHeaders(profile),
                new RateLimiter(profile, options.rate()),
                new HttpSender(patience),
                collector);
        Recorder recorder = new Recorder(session, collector, progress);
        RemainingBudget budget = new RemainingBudget(options.budget(), session::sent);
        try {
            phases(session, recorder, budget, progress).run(new Random(options.seed()), options.readOnly());
        } catch (ServerLost lost) {
            lost.findings().forEach(finding -> recorder.record(finding, lost.request()));
        }
        return collector.report(new Run(
                "verify",
                contract.root().document().name(),
                target.toString(),
                OptionalLong.of(options.seed()),
                options.demands(),
                budget.spent()));
    }

    private RunPhases phases(Session session, Recorder recorder, RemainingBudget budget, Progress progress) {
        TestPlan plan = TestPlan.of(contract, profile, options.readOnly());
        CreationChecks checks = new CreationChecks(contract, profile, recorder);
        RunState state = RunState.of(contract, plan.operations(), profile, session, recorder, progress, checks);
        Runnable tell = () -> progress.sent(session.sent(), budget.planned(), recorder.grave());
        return new RunPhases(
                plan,
                state,
                new LawsPhase(profile, state, budget, recorder, tell),
                new RateLimitPhase(plan.byCallers(true), recorder),
                budget,
                recorder,
                tell);
    }

    private Secrets secrets() {
        Secrets secrets = new Secrets(contract).publish(CallerHeaders.WRONG);
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
