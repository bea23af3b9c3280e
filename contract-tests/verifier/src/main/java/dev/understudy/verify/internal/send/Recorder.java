package dev.understudy.verify.internal.send;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.collect.FaultIdentity;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.pool.Chains;
import dev.understudy.verify.internal.shrink.Shrinker;
import dev.understudy.verify.report.ChainStep;
import dev.understudy.verify.report.Progress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Records each fault once, with the shortest request found that reproduces it; see {@link FaultIdentity}.
 */
public final class Recorder {

    private static final int MAX_SHRUNK_FAULTS = 20;
    private static final int MAX_SHRINK_STEPS = 40;

    private final Session session;
    private final ReportCollector collector;
    private final Progress progress;
    private final Shrinker shrinker = new Shrinker(MAX_SHRINK_STEPS);
    private final LengthLimits lengths = new LengthLimits();
    private final Set<List<String>> knownFaults = new HashSet<>();
    private final List<Deferred> deferred = new ArrayList<>();
    private final Set<String> raised;
    private final Chains chains;
    private int seriousFindings;

    /**
     * Creates a recorder without findings.
     *
     * @param raised the ids of the rules whose advice counts as their usual kind
     * @param chains finds the requests whose responses showed the ids in the request of a finding
     */
    public Recorder(Session session, ReportCollector collector, Progress progress, Set<String> raised, Chains chains) {
        this.chains = chains;
        this.raised = raised;
        this.session = session;
        this.collector = collector;
        this.progress = progress;
    }

    /** Returns the number of violations and drifts found so far, counting each fault once. */
    public int seriousFindings() {
        return seriousFindings;
    }

    /** Returns the index of the last request that was sent; the first has index 0. */
    public int lastExchange() {
        return session.sent() - 1;
    }

    /** Sends a read and records its findings. */
    public Outcome read(TestCase reading) {
        Outcome outcome = session.send(reading);
        record(reading, outcome, shorter -> Optional.of(session.send(shorter)));
        return outcome;
    }

    /**
     * Sends a GET to a URI in a response, and records its findings, apart from its status.
     *
     * @param source the case whose response contained the URI
     * @param operation the operation at the URI; empty if the contract declares none
     */
    public Outcome readAt(URI uri, TestCase source, Optional<Operation> operation) {
        Outcome outcome = session.get(uri, source, operation);
        outcome.findings().stream()
                .filter(finding -> finding.rule() != Rule.STATUS_IS_DECLARED)
                .forEach(finding -> record(finding, outcome.request()));
        return outcome;
    }

    /**
     * Records the findings of a case. For a new violation or drift, also searches for a shorter request that reproduces
     * it.
     *
     * @param sender sends the requests that the search tries
     */
    public void record(TestCase testCase, Outcome outcome, CaseSender sender) {
        for (Finding found : outcome.findings()) {
            Optional<Finding> violation = lengths.violation(found, testCase, sender);
            violation.ifPresent(each -> record(each, testCase));
            Finding finding = raise(found);
            if (violation.isEmpty() && addIfNew(finding)) {
                add(finding, isWorthShrinking(testCase, finding) ? shortest(testCase, finding, sender) : testCase);
            }
        }
    }

    /**
     * Records the findings of a case when {@link #recordDeferred} is called, so that no other request comes between a
     * write and the read that shows its effect.
     */
    public void recordLater(TestCase testCase, Outcome outcome, CaseSender sender) {
        if (!outcome.findings().isEmpty()) {
            deferred.add(new Deferred(testCase, outcome, sender));
        }
    }

    /** Records the findings that were passed to {@link #recordLater}. */
    public void recordDeferred() {
        takeDeferred().forEach(each -> record(each.testCase(), each.outcome(), each.sender()));
    }

    /**
     * Records the findings that were passed to {@link #recordLater} without sending anything. Use this if the run ends
     * before it calls {@link #recordDeferred}.
     */
    public void recordDeferredWithoutSending() {
        takeDeferred().forEach(each -> record(each.testCase(), each.outcome(), shorter -> Optional.empty()));
    }

    /** Records a finding with the request of a case, without searching for a shorter request. */
    public void record(Finding found, TestCase testCase) {
        Finding finding = raise(found);
        if (addIfNew(finding)) {
            add(finding, testCase);
        }
    }

    /** Records a finding with a request, without searching for a shorter one. */
    public void record(Finding found, Request request) {
        Finding finding = raise(found);
        if (addIfNew(finding)) {
            collector.addFinding(finding, request, List.of());
        }
    }

    /** Counts test cases that are not sent because the budget is exhausted. */
    public void countNotSent(int cases) {
        collector.countNotSent(cases);
    }

    /**
     * Counts a case that is not sent in order to protect data.
     *
     * @param reason the reason, as a clause that follows "not sent: " in the report
     */
    public void countWithheld(TestCase testCase, String reason) {
        collector.countWithheld(testCase.template().operation(), reason);
    }

    private List<Deferred> takeDeferred() {
        List<Deferred> taken = List.copyOf(deferred);
        deferred.clear();
        return taken;
    }

    // When the process is stopped, another thread reports what could not be undone.
    private synchronized boolean addIfNew(Finding finding) {
        // Nobody needs advice about what is already known to be a fault.
        boolean isKnownAsFault = finding.kind() == Kind.ADVICE
                && Stream.of(Kind.VIOLATION, Kind.DRIFT)
                        .anyMatch(kind -> knownFaults.contains(FaultIdentity.of(finding.as(kind))));
        boolean isNew = !isKnownAsFault && knownFaults.add(FaultIdentity.of(finding));
        if (isNew && finding.kind() != Kind.ADVICE) {
            seriousFindings++;
        }
        if (isNew) {
            progress.found(finding);
        }
        return isNew;
    }

    // A DELETE cannot be repeated, because the resource is already gone. After a missing response, each attempt might
    // wait for another timeout.
    private boolean isWorthShrinking(TestCase testCase, Finding finding) {
        return finding.kind() != Kind.ADVICE
                && !testCase.template().operation().method().equals("DELETE")
                && seriousFindings <= MAX_SHRUNK_FAULTS
                && finding.rule() != Rule.ANSWER_ARRIVES;
    }

    private TestCase shortest(TestCase testCase, Finding finding, CaseSender sender) {
        return shrinker.shrink(
                testCase,
                candidate -> sender.send(candidate).stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .map(found -> FaultIdentity.of(raise(found)))
                        .anyMatch(FaultIdentity.of(finding)::equals));
    }

    private void add(Finding finding, TestCase testCase) {
        List<ChainStep> chain =
                chains.leadingTo(testCase.template()).stream().map(this::step).toList();
        collector.addFinding(finding, session.request(testCase), chain);
    }

    private ChainStep step(Chains.Step step) {
        return new ChainStep(
                session.request(step.request()),
                step.shown().stream()
                        .filter(shown -> !shown.pointer().isEmpty())
                        .map(shown -> new ChainStep.ShownValue(
                                shown.pointer(), shown.value().asString("")))
                        .toList(),
                step.removal().map(session::request));
    }

    private Finding raise(Finding finding) {
        boolean isRaised =
                finding.kind() == Kind.ADVICE && raised.contains(finding.rule().id());
        return isRaised ? finding.as(finding.rule().usualKind()) : finding;
    }

    private record Deferred(TestCase testCase, Outcome outcome, CaseSender sender) {}
}
