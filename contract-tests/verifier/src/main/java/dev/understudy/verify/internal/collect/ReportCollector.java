package dev.understudy.verify.internal.collect;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.schema.NotChecked;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.coverage.CoverageCollector;
import dev.understudy.verify.internal.curl.Curl;
import dev.understudy.verify.internal.route.Router;
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

/** Gathers what a run sees until it is a report. Safe for use by many threads. */
public final class ReportCollector {

    private final Contract contract;
    private final Secrets secrets;
    private final Waivers waivers;
    private final CoverageCollector coverage;
    private final List<Found> found = new ArrayList<>();
    private final Map<NotChecked, Integer> spared = new LinkedHashMap<>();

    /** Nothing seen yet. */
    public ReportCollector(Contract contract, Secrets secrets, Waivers waivers) {
        this(contract, Router.of(contract), secrets, waivers);
    }

    /** As above, for a run that knows better than the contract where its paths begin. */
    public ReportCollector(Contract contract, Router router, Secrets secrets, Waivers waivers) {
        this.contract = contract;
        this.secrets = secrets;
        this.waivers = waivers;
        this.coverage = new CoverageCollector(contract, router);
    }

    /** Counts an exchange and what was found in it; nothing of it enters the findings of the report. */
    public void saw(Exchange exchange, List<Finding> findings) {
        secrets.learn(exchange);
        coverage.add(exchange, findings);
    }

    /** Adds a finding, with the shortest request that shows it. */
    public synchronized void found(Finding finding, Request shortest) {
        found.add(new Found(finding, shortest));
    }

    /** Counts cases that were derived and not sent for want of budget. */
    public void leftOut(int cases) {
        coverage.leftOut(cases);
    }

    /** Counts a case of an operation that was not sent, so that nothing is lost by it; why, as half a sentence. */
    public synchronized void spared(Operation operation, String reason) {
        spared.merge(new NotChecked(operation.node(), reason), 1, Integer::sum);
    }

    /** What all of it comes to so far. */
    public synchronized Report report(Run run) {
        Set<String> variables = secrets.variables();
        Curl curl = new Curl(variables);
        List<ReportedFinding> findings = found.stream()
                .sorted(Comparator.comparingInt(each -> each.finding().exchange()))
                .map(each -> reported(each, curl))
                .toList();
        List<UncheckedPart> notChecked = new ArrayList<>();
        contract.notChecked().forEach(part -> notChecked.add(unchecked(part, part.reason())));
        spared.forEach((part, cases) -> notChecked.add(
                unchecked(part, cases + (cases == 1 ? " case was" : " cases were") + " not sent: " + part.reason())));
        return new Report(
                run.demands().verdict(findings, notChecked),
                run,
                findings,
                coverage.coverage(),
                notChecked,
                coverage.counts(),
                variables);
    }

    private UncheckedPart unchecked(NotChecked part, String reason) {
        return new UncheckedPart(part.place(), reason, waivers.reason(part));
    }

    private ReportedFinding reported(Found each, Curl curl) {
        Finding finding = secrets.mask(each.finding());
        Request request = secrets.mask(each.shortest());
        String id = FindingId.of(finding);
        return new ReportedFinding(
                id, finding, request, curl.line(request, ReportedFinding.bodyFile(id)), waivers.reason(each.finding()));
    }

    private record Found(Finding finding, Request shortest) {}
}
