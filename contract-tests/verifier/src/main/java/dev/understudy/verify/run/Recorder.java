package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.shrink.Shrinker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps each fault once, with the shortest request that shows it. */
final class Recorder {

    private static final int MOST_SHRUNK = 20;
    private static final int MOST_STEPS = 40;

    private final Session session;
    private final ReportCollector collector;
    private final Progress progress;
    private final Shrinker shrinker = new Shrinker(MOST_STEPS);
    private final Set<List<Object>> known = new HashSet<>();
    private Predicate<Case> mayBeSent = any -> true;
    private int grave;

    Recorder(Session session, ReportCollector collector, Progress progress) {
        this.session = session;
        this.collector = collector;
        this.progress = progress;
    }

    /** How many violations and drifts are known, each fault counted once. */
    int grave() {
        return grave;
    }

    /** Keeps what a case has shown, looking for a shorter request for each new fault. */
    void record(Case each, Outcome outcome) {
        for (Finding finding : outcome.findings()) {
            if (isNew(finding)) {
                collector.found(finding, isWorthShrinking(each, finding) ? shortest(each, finding) : outcome.request());
            }
        }
    }

    /** Keeps a finding that no shorter request is looked for. */
    void record(Finding finding, Request request) {
        if (isNew(finding)) {
            collector.found(finding, request);
        }
    }

    /** Counts cases that are not sent for want of budget. */
    void leftOut(int cases) {
        collector.leftOut(cases);
    }

    /** Counts a case that is not sent, so that nothing is lost by it; why, as half a sentence. */
    void spared(Case each, String reason) {
        collector.spared(each.draft().operation(), reason);
    }

    /** Asks before it sends anything. */
    void ask(Predicate<Case> other) {
        mayBeSent = other;
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

    // What was deleted is gone, and to ask once more shows nothing.
    private boolean isWorthShrinking(Case each, Finding finding) {
        return finding.kind() != Kind.ADVICE
                && !each.draft().operation().method().equals("DELETE")
                && grave <= MOST_SHRUNK
                && finding.rule() != Rule.ANSWER_ARRIVES;
    }

    private Request shortest(Case each, Finding finding) {
        Case shortest = shrinker.shortest(
                each,
                candidate -> mayBeSent.test(candidate)
                        && session.play(candidate).findings().stream()
                                .anyMatch(found -> fault(found).equals(fault(finding))));
        return session.request(shortest);
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
