package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractException;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Route;
import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.coverage.ExchangeCounts;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.route.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often exchanges exercised each part of a contract. Thread-safe. */
public final class CoverageCollector {

    private final Router router;
    private final ResponseCounter responses;
    private final KeywordCounter keywords;
    private final LongAdder exchanges = new LongAdder();
    private final LongAdder judged = new LongAdder();
    private final LongAdder notSent = new LongAdder();

    /** Creates a collector whose counts are all zero. */
    public CoverageCollector(Contract contract, Router router) {
        this.router = router;
        this.responses = new ResponseCounter(contract);
        this.keywords = new KeywordCounter(contract);
    }

    /** Counts an exchange and its findings. Returns its operation; empty if the contract does not declare one. */
    public Optional<Operation> add(Exchange exchange, List<Finding> findings) {
        exchanges.increment();
        Optional<Route> route = router.route(exchange.request());
        if (route.isPresent()) {
            judged.increment();
            responses.add(route.get().operation(), exchange.response());
            countKeywords(route.get(), exchange, findings);
        }
        return route.map(Route::operation);
    }

    // A failure here must not end the run. The judge usually fails in the same way, and reports that.
    private void countKeywords(Route route, Exchange exchange, List<Finding> findings) {
        try {
            keywords.add(route, exchange, findings);
        } catch (ContractException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Some keywords of this exchange are not counted.
        }
    }

    /** Counts cases that were derived but not sent because the budget was exhausted. */
    public void addNotSent(int cases) {
        notSent.add(cases);
    }

    /** Returns the number of cases that were not sent because the budget was exhausted. */
    public long notSent() {
        return notSent.sum();
    }

    /** Returns the coverage so far. */
    public Coverage coverage() {
        return new Coverage(responses.counts(), keywords.counts(), notSent.sum());
    }

    /** Returns the number of exchanges so far. */
    public ExchangeCounts counts() {
        return new ExchangeCounts(exchanges.sum(), judged.sum());
    }
}
