package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.verify.coverage.Counts;
import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.route.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts what exchanges show of a contract. Safe for use by many threads. */
public final class CoverageCollector {

    private final Router router;
    private final AnswerCounter answers;
    private final KeywordCounter keywords;
    private final LongAdder exchanges = new LongAdder();
    private final LongAdder judged = new LongAdder();
    private final LongAdder leftOut = new LongAdder();

    /** All that a contract declares, nothing of it seen. */
    public CoverageCollector(Contract contract, Router router) {
        this.router = router;
        this.answers = new AnswerCounter(contract);
        this.keywords = new KeywordCounter(contract);
    }

    /** Counts an exchange and what was found in it. */
    public void add(Exchange exchange, List<Finding> findings) {
        exchanges.increment();
        Optional<Route> route = router.route(exchange.request());
        if (route.isPresent()) {
            judged.increment();
            answers.add(route.get().operation(), exchange.answer());
            keywords.add(route.get(), exchange, findings);
        }
    }

    /** Counts cases that were derived and not sent for want of budget. */
    public void leftOut(int cases) {
        leftOut.add(cases);
    }

    /** What was seen so far. */
    public Coverage coverage() {
        return new Coverage(answers.counts(), keywords.counts(), leftOut.sum());
    }

    /** How many exchanges were added so far. */
    public Counts counts() {
        return new Counts(exchanges.sum(), judged.sum());
    }
}
