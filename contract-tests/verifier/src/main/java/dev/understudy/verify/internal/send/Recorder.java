package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.shrink.Shrinker;
import dev.understudy.verify.report.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records each fault once, with the shortest request that shows it. */
public final class Recorder {

    private static final int MOST_SHRUNK = 20;
    private static final int MOST_STEPS = 40;

    private final Session session;
    private final ReportCollector collector;
    private final Progress progress;
    private final Shrinker shrinker = new Shrinker(MOST_STEPS);
    private final Set<List<Object>> known = new HashSet<>();
    private int grave;

    public Recorder(Session session, ReportCollector collector, Progress progress) {
        this.session = session;
        this.collector = collector;
        this.progress = progress;
    }

    /** Returns how many violations and drifts are known, each fault counted once. */
    public int grave() {
        return grave;
    }

    /** Returns the index of the last exchange. */
    public int lastExchange() {
        return session.sent() - 1;
    }

    /** Sends a read, and records what it shows. */
    public Outcome read(Case reading) {
        Outcome outcome = session.send(reading);
        record(reading, outcome, shorter -> Optional.of(session.send(shorter)));
        return outcome;
    }

    /**
     * Records what a case has shown, looking for a shorter request for each new fault.
     *
     * @param sender sends the shorter ones
     */
    public void record(Case each, Outcome outcome, CaseSender sender) {
        for (Finding finding : outcome.findings()) {
            if (isNew(finding)) {
                collector.found(
                        finding, isWorthShrinking(each, finding) ? shortest(each, finding, sender) : outcome.request());
            }
        }
    }

    /** Records a finding with the request of a case, looking for no shorter one. */
    public void record(Finding finding, Case each) {
        record(finding, session.request(each));
    }

    /** Records a finding with a request, looking for no shorter one. */
    public void record(Finding finding, Request request) {
        if (isNew(finding)) {
            collector.found(finding, request);
        }
    }

    /** Counts cases that are not sent for want of budget. */
    public void leftOut(int cases) {
        collector.leftOut(cases);
    }

    /** Counts a case that is withheld; why, as half a sentence. */
    public void spared(Case each, String reason) {
        collector.spared(each.draft().operation(), reason);
    }

    private boolean isNew(Finding finding) {
        boolean isNew = known.add(fault(finding));
        if (isNew && finding.kind() != Kind.ADVICE) {
            grave++;
        }
        if (isNew) {
            progress.found(finding);
        }
        return isNew;
    }

    // What was deleted is gone, and a second DELETE shows nothing.
    private boolean isWorthShrinking(Case each, Finding finding) {
        return finding.kind() != Kind.ADVICE
                && !each.draft().operation().method().equals("DELETE")
                && grave <= MOST_SHRUNK
                && finding.rule() != Rule.ANSWER_ARRIVES;
    }

    private Request shortest(Case each, Finding finding, CaseSender sender) {
        return session.request(shrinker.shortest(
                each,
                candidate -> sender.send(candidate).stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .anyMatch(found -> fault(found).equals(fault(finding)))));
    }

    private static List<Object> fault(Finding finding) {
        return List.of(
                finding.kind(),
                finding.rule(),
                finding.operation(),
                finding.pointer(),
                finding.keyword(),
                finding.contract().pointer());
    }
}
