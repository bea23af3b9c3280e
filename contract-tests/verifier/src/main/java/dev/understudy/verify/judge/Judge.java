package dev.understudy.verify.judge;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import dev.understudy.contract.Route;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.check.AcceptedRequest;
import dev.understudy.verify.internal.check.BodyIsAllowed;
import dev.understudy.verify.internal.check.BodyIsPresent;
import dev.understudy.verify.internal.check.BodyMatches;
import dev.understudy.verify.internal.check.Check;
import dev.understudy.verify.internal.check.HeadersMatch;
import dev.understudy.verify.internal.check.JsonIsStrict;
import dev.understudy.verify.internal.check.JudgedAnswer;
import dev.understudy.verify.internal.check.MediaTypeIsDeclared;
import dev.understudy.verify.internal.check.OperationIsDeclared;
import dev.understudy.verify.internal.check.ParametersMatch;
import dev.understudy.verify.internal.check.RequestBodyMatches;
import dev.understudy.verify.internal.check.RequestCheck;
import dev.understudy.verify.internal.check.StandardsAreKept;
import dev.understudy.verify.internal.check.StatusIsDeclared;
import dev.understudy.verify.internal.route.Router;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges exchanges by one contract. Safe for use by many threads. */
public final class Judge {

    private static final List<Check> CHECKS = List.of(
            new BodyIsAllowed(),
            new BodyIsPresent(),
            new MediaTypeIsDeclared(),
            new HeadersMatch(),
            new JsonIsStrict(),
            new BodyMatches(),
            new StandardsAreKept());

    private static final List<RequestCheck> REQUEST_CHECKS = List.of(new ParametersMatch(), new RequestBodyMatches());

    private final Contract contract;
    private final Router router;

    private Judge(Contract contract, Router router) {
        this.contract = contract;
        this.router = router;
    }

    /** A judge by this contract. */
    public static Judge of(Contract contract) {
        return new Judge(contract, Router.of(contract));
    }

    /** A judge by this contract of a server where its paths begin at the target. */
    public static Judge of(Contract contract, URI target) {
        return new Judge(contract, Router.of(contract, target));
    }

    /** Returns the rules that it checks, each by one exchange for itself. */
    public static Set<Rule> rules() {
        Set<Rule> rules = EnumSet.of(Rule.OPERATION_IS_DECLARED, Rule.STATUS_IS_DECLARED);
        CHECKS.forEach(check -> rules.add(check.rule()));
        REQUEST_CHECKS.forEach(check -> rules.add(check.rule()));
        return rules;
    }

    /** The operation that an exchange is about; empty if the contract has none for it. */
    public Optional<Operation> operation(Exchange exchange) {
        return route(exchange).map(Route::operation);
    }

    /** All that the answer of an exchange shows; empty if it keeps the contract and the standards. */
    public List<Finding> judge(Exchange exchange) {
        Optional<Operation> operation = operation(exchange);
        if (operation.isEmpty()) {
            return OperationIsDeclared.missing(contract, exchange);
        }
        return judge(exchange, operation.get());
    }

    /** As above, for an exchange that is known to be about an operation. */
    public List<Finding> judge(Exchange exchange, Operation operation) {
        Optional<Response> declared = operation.response(exchange.answer().status());
        if (declared.isEmpty()) {
            return StatusIsDeclared.undeclared(exchange, operation);
        }
        JudgedAnswer answer = new JudgedAnswer(exchange, operation, declared.get());
        List<Finding> findings = new ArrayList<>();
        CHECKS.forEach(check -> findings.addAll(check.judge(answer)));
        return findings;
    }

    /**
     * All that an exchange shows about what the server takes: where a request that breaks the contract was not refused.
     * Empty as well where the contract has no operation for it.
     */
    public List<Finding> judgeRequest(Exchange exchange) {
        Optional<Route> route = route(exchange);
        if (route.isEmpty() || !AcceptedRequest.isAccepted(exchange)) {
            return List.of();
        }
        AcceptedRequest request = new AcceptedRequest(
                exchange, route.get().operation(), route.get().pathValues());
        List<Finding> findings = new ArrayList<>();
        REQUEST_CHECKS.forEach(check -> findings.addAll(check.judge(request)));
        return findings;
    }

    private Optional<Route> route(Exchange exchange) {
        return router.route(exchange.request());
    }
}
