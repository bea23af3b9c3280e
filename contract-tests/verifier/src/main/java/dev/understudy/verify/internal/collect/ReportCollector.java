package dev.understudy.verify.internal.collect;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.schema.NotChecked;
import dev.understudy.verify.coverage.ExchangeCounts;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.completeness.OperationAttempts;
import dev.understudy.verify.internal.coverage.CoverageCollector;
import dev.understudy.verify.internal.curl.Curl;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.route.Router;
import dev.understudy.verify.report.ChainStep;
import dev.understudy.verify.report.Completeness;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.Run;
import dev.understudy.verify.report.UncheckedPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the exchanges and findings of a run and turns them into a report. Safe for use by several threads. */
public final class ReportCollector {

    private final Contract contract;
    private final Secrets secrets;
    private final Waivers waivers;
    private final CoverageCollector coverage;
    private final List<FindingWithRequest> findings = new ArrayList<>();
    private final Map<NotChecked, Integer> withheld = new LinkedHashMap<>();
    private final OperationAttempts attempts = new OperationAttempts();

    /** Creates an empty collector for exchanges with a server whose URL is declared in the contract. */
    public ReportCollector(Contract contract, Secrets secrets, Waivers waivers) {
        this(contract, Router.of(contract), secrets, waivers);
    }

    /** Creates an empty collector that uses this router to find the operation of each request. */
    public ReportCollector(Contract contract, Router router, Secrets secrets, Waivers waivers) {
        this.contract = contract;
        this.secrets = secrets;
        this.waivers = waivers;
        this.coverage = new CoverageCollector(contract, router);
    }

    /**
     * Counts an exchange of a recording and its findings in the coverage. It does not add the findings to the report.
     */
    public void countExchange(Exchange exchange, List<Finding> findings) {
        secrets.learn(exchange);
        coverage.add(exchange, findings).ifPresent(operation -> attempts.addRecorded(operation, exchange.response()));
    }

    /** Counts the exchange of a test case as {@link #countExchange(Exchange, List)} does. */
    public void countExchange(Exchange exchange, List<Finding> findings, TestCase testCase) {
        secrets.learn(exchange);
        coverage.add(exchange, findings);
        attempts.add(testCase, exchange.response());
    }

    /** Counts a request of a test case that got no response. */
    public void countMissingResponse(TestCase testCase) {
        attempts.addUnanswered(testCase);
    }

    /** Returns the attempts to call each operation so far. */
    public OperationAttempts attempts() {
        return attempts;
    }

    /** Returns whether test cases were not sent because the budget was exhausted. */
    public boolean budgetWasExhausted() {
        return coverage.notSent() > 0;
    }

    /** Returns the number of exchanges so far. */
    public ExchangeCounts counts() {
        return coverage.counts();
    }

    /** Adds a finding to the report, with the shortest request that reproduces it. */
    public synchronized void addFinding(Finding finding, Request shortest) {
        addFinding(finding, shortest, List.of());
    }

    /** Adds a finding with the shortest request that reproduces it, and the requests that lead to the ids in it. */
    public synchronized void addFinding(Finding finding, Request shortest, List<ChainStep> chain) {
        // Not every finding belongs to an exchange that was counted: there may have been no response.
        secrets.learn(shortest);
        chain.forEach(step -> secrets.learn(step.request()));
        findings.add(new FindingWithRequest(finding, shortest, chain));
    }

    /** Counts test cases that were not sent because the budget was exhausted. */
    public void countNotSent(int cases) {
        coverage.addNotSent(cases);
    }

    /**
     * Counts a case of an operation that was not sent in order to protect data.
     *
     * @param reason the reason, as a clause that follows "not sent: " in the report
     */
    public synchronized void countWithheld(Operation operation, String reason) {
        withheld.merge(new NotChecked(operation.node(), reason), 1, Integer::sum);
        attempts.withhold(operation, reason);
    }

    /**
     * Returns the report of everything collected so far. If nothing could be judged, all findings become advice: they
     * have the same cause, and it is not a fault of the server.
     */
    public synchronized Report report(Run run, Completeness completeness) {
        Set<String> variables = secrets.variables();
        Curl curl = new Curl(variables);
        List<ReportedFinding> reported = findings.stream()
                .sorted(Comparator.comparingInt(found -> found.finding().exchange()))
                .map(found -> completeness.nothingJudged() ? found.asAdvice() : found)
                .map(found -> reported(found, curl))
                .toList();
        List<UncheckedPart> notChecked = new ArrayList<>();
        contract.notChecked().forEach(part -> notChecked.add(unchecked(part, part.reason())));
        withheld.forEach((part, cases) -> notChecked.add(unchecked(
                part, cases + (cases == 1 ? " test case was" : " test cases were") + " not sent: " + part.reason())));
        Completeness waived = completeness.with(operation -> waivers.reason(operation.place()));
        return new Report(
                run.failurePolicy().verdict(reported, notChecked, waived),
                run,
                reported,
                coverage.coverage(),
                notChecked,
                waived,
                coverage.counts(),
                variables);
    }

    private UncheckedPart unchecked(NotChecked part, String reason) {
        return new UncheckedPart(part.place(), reason, waivers.reason(part.place()));
    }

    private ReportedFinding reported(FindingWithRequest found, Curl curl) {
        Finding finding = secrets.mask(found.finding());
        Request request = secrets.mask(found.shortest());
        return new ReportedFinding(
                FindingId.of(finding),
                finding,
                request,
                curl.command(request, ReportedFinding::bodyFile),
                waivers.reason(found.finding()),
                found.chain().stream().map(step -> step.map(secrets::mask)).toList());
    }

    private record FindingWithRequest(Finding finding, Request shortest, List<ChainStep> chain) {

        FindingWithRequest asAdvice() {
            return new FindingWithRequest(finding.as(Finding.Kind.ADVICE), shortest, chain);
        }
    }
}
