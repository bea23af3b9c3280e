package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.collect.ProfileWaivers;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.pool.ValuePool;
import dev.understudy.verify.internal.route.Router;
import dev.understudy.verify.internal.send.CallerHeaders;
import dev.understudy.verify.internal.send.HttpSender;
import dev.understudy.verify.internal.send.RateLimiter;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.ServerLostException;
import dev.understudy.verify.internal.send.Session;
import dev.understudy.verify.internal.send.TrafficListener;
import dev.understudy.verify.internal.send.VerificationException;
import dev.understudy.verify.internal.state.RunState;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.Run;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Verifies a server against its contract by sending requests. This class connects all parts of a run. */
public final class Verification {

    private final Contract contract;
    private final URI target;
    private final Profile profile;
    private final Options options;
    private final Duration timeout;
    private Function<Secrets, TrafficListener> listeners = secrets -> TrafficListener.NONE;
    private Consumer<Report> whenStopped = report -> {};

    /**
     * Creates a run, but sends nothing yet.
     *
     * @param target the base URL of the contract's paths, such as {@code http://localhost:8080}
     */
    public Verification(Contract contract, URI target, Profile profile, Options options) {
        this(contract, target, profile, options, HttpSender.EXCHANGE_TIMEOUT);
    }

    Verification(Contract contract, URI target, Profile profile, Options options, Duration timeout) {
        this.contract = contract;
        this.target = target;
        this.profile = profile;
        this.options = options;
        this.timeout = timeout;
    }

    /**
     * Passes all traffic of the run to a listener.
     *
     * @param create creates the listener; receives the credentials that the listener must not disclose
     */
    public Verification recordTo(Function<Secrets, TrafficListener> create) {
        listeners = create;
        return this;
    }

    /**
     * Sets what happens to the report if the process is stopped during the run, for example by Ctrl-C. The run does not
     * return then.
     *
     * @param write receives the report of the run so far, on another thread, after the changes were undone
     */
    public Verification whenStopped(Consumer<Report> write) {
        whenStopped = write;
        return this;
    }

    /**
     * Carries out the run and returns its report.
     *
     * @throws VerificationException if the run cannot be carried out, for example because the server cannot be reached
     */
    public Report run(Progress progress) {
        Secrets secrets = secrets();
        ReportCollector collector =
                new ReportCollector(contract, Router.of(contract, target), secrets, new ProfileWaivers(profile));
        Session session = new Session(
                contract,
                new RequestWriter(target),
                new CallerHeaders(profile),
                new RateLimiter(profile, options.rate()),
                new HttpSender(timeout),
                collector,
                listeners.apply(secrets));
        ValuePool pool = new ValuePool(contract);
        Recorder recorder = new Recorder(session, collector, progress, profile.raised(), pool.chains());
        RemainingBudget budget = new RemainingBudget(options.budget(), session::sent);
        TestPlan plan = TestPlan.of(contract, profile, options.readOnly());
        Function<Optional<String>, Report> report = endedEarly -> collector.report(
                new Run(
                        "verify",
                        contract.name(),
                        target.toString(),
                        OptionalLong.of(options.seed()),
                        options.failurePolicy(),
                        budget.elapsed()),
                new RunCompleteness(contract, target, plan, collector).of(recorder.seriousFindings(), endedEarly));
        Consumer<String> onStop = sentence -> {
            progress.stopped(sentence);
            whenStopped.accept(report.apply(Optional.of("it was stopped")));
        };
        try {
            phases(plan, pool, session, recorder, budget, progress, onStop).run(new Random(options.seed()));
        } catch (ServerLostException lost) {
            // The server cannot be reached any more, but the findings so far are worth a report.
            recorder.recordDeferredWithoutSending();
            lost.findings().forEach(finding -> recorder.record(finding, lost.request()));
            return report.apply(Optional.of(lost.reason()));
        } catch (VerificationException e) {
            if (collector.counts().exchanges() == 0) {
                throw e;
            }
            recorder.recordDeferredWithoutSending();
            return report.apply(Optional.of("of this error: " + e.getMessage().replaceAll("\\.$", "")));
        }
        return report.apply(Optional.empty());
    }

    private RunPhases phases(
            TestPlan plan,
            ValuePool pool,
            Session session,
            Recorder recorder,
            RemainingBudget budget,
            Progress progress,
            Consumer<String> onStop) {
        ListCheck lists = new ListCheck(plan.operations(), recorder);
        CreationSampler checks = new CreationSampler(
                contract, profile, recorder, new LocationCheck(contract, target, profile, recorder), lists);
        RunState state = RunState.of(
                contract,
                target,
                plan.operations(),
                profile,
                options.disposable(),
                pool,
                session,
                recorder,
                onStop,
                checks);
        Runnable reportProgress =
                () -> progress.update(session.sent(), budget.maxRequests(), recorder.seriousFindings());
        Replenishment replenishment = new Replenishment(plan.operations(), pool, state);
        return new RunPhases(
                plan,
                state,
                new LawsPhase(
                        profile,
                        state,
                        replenishment,
                        budget,
                        recorder,
                        new DeletionCheck(state.session(), recorder, lists),
                        reportProgress),
                replenishment,
                new RateLimitPhase(plan.callerCases(true), recorder),
                budget,
                recorder,
                reportProgress);
    }

    private Secrets secrets() {
        Secrets secrets = new Secrets(contract).markPublic(CallerHeaders.INVALID_CREDENTIAL);
        profile.secrets().forEach(secrets::addCredential);
        profile.callers().stream()
                .flatMap(caller -> caller.headers().stream())
                .forEach(header -> secrets.expectIn(header.getKey()));
        if (profile.published()) {
            profile.callers().stream()
                    .flatMap(caller -> caller.headers().stream())
                    .forEach(header -> secrets.markPublic(
                            header.getValue().substring(header.getValue().indexOf(' ') + 1)));
        }
        return secrets;
    }
}
