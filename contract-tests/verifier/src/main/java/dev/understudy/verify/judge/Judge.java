package dev.understudy.verify.judge;

import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractException;
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
import dev.understudy.verify.internal.check.ExchangeIsJudged;
import dev.understudy.verify.internal.check.HeadersMatch;
import dev.understudy.verify.internal.check.JsonIsStrict;
import dev.understudy.verify.internal.check.JudgedResponse;
import dev.understudy.verify.internal.check.MediaTypeIsDeclared;
import dev.understudy.verify.internal.check.OperationIsDeclared;
import dev.understudy.verify.internal.check.ParametersMatch;
import dev.understudy.verify.internal.check.RequestBodyMatches;
import dev.understudy.verify.internal.check.RequestCheck;
import dev.understudy.verify.internal.check.ResponseCheck;
import dev.understudy.verify.internal.check.StandardsAreKept;
import dev.understudy.verify.internal.check.StatusIsDeclared;
import dev.understudy.verify.internal.route.Router;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Judges exchanges against one contract. Thread-safe. */
public final class Judge {

    private static final List<ResponseCheck> RESPONSE_CHECKS = List.of(
            new BodyIsAllowed(),
            new BodyIsPresent(),
            new MediaTypeIsDeclared(),
            new HeadersMatch(),
            new JsonIsStrict(),
            new BodyMatches(),
            new ExchangeIsJudged(),
            new StandardsAreKept());

    private static final List<RequestCheck> REQUEST_CHECKS = List.of(new ParametersMatch(), new RequestBodyMatches());

    private final Contract contract;
    private final Router router;

    private Judge(Contract contract, Router router) {
        this.contract = contract;
        this.router = router;
    }

    /** Returns a judge for requests to any server that the contract lists. */
    public static Judge of(Contract contract) {
        return new Judge(contract, Router.of(contract));
    }

    /** Returns a judge for requests to a server at a base URI, or to any server that the contract lists. */
    public static Judge of(Contract contract, URI baseUri) {
        return new Judge(contract, Router.of(contract, baseUri));
    }

    /** Returns the rules that a judge checks. Each of them is about a single exchange. */
    public static Set<Rule> rules() {
        Set<Rule> rules = EnumSet.of(Rule.OPERATION_IS_DECLARED, Rule.STATUS_IS_DECLARED);
        RESPONSE_CHECKS.forEach(check -> rules.add(check.rule()));
        REQUEST_CHECKS.forEach(check -> rules.add(check.rule()));
        return rules;
    }

    /** Returns the operation of an exchange; empty if the contract does not declare one. */
    public Optional<Operation> operation(Exchange exchange) {
        return route(exchange).map(Route::operation);
    }

    /**
     * Returns the findings about the response; empty if it satisfies the contract and the HTTP standards. If the
     * contract does not declare the operation, that is the only finding.
     */
    public List<Finding> judge(Exchange exchange) {
        Optional<Operation> operation = operation(exchange);
        if (operation.isEmpty()) {
            return OperationIsDeclared.undeclared(contract, exchange);
        }
        return judge(exchange, operation.get());
    }

    /**
     * Returns the findings about the response of an exchange whose operation is already known. If the operation does
     * not declare the status, that is the only finding.
     */
    public List<Finding> judge(Exchange exchange, Operation operation) {
        Optional<Response> declared = operation.response(exchange.response().status());
        if (declared.isEmpty()) {
            return StatusIsDeclared.undeclared(exchange, operation);
        }
        JudgedResponse response = new JudgedResponse(exchange, operation, declared.get());
        List<Finding> findings = new ArrayList<>();
        RESPONSE_CHECKS.forEach(
                check -> findings.addAll(findings(exchange, operation, check.rule(), () -> check.judge(response))));
        return findings;
    }

    /**
     * Returns the findings about the request: how it violates the contract, although the server accepted it. Empty if
     * the request is valid, if the server rejected it, or if the contract does not declare its operation.
     */
    public List<Finding> judgeRequest(Exchange exchange) {
        Optional<Route> route = route(exchange);
        if (route.isEmpty() || !AcceptedRequest.isAccepted(exchange)) {
            return List.of();
        }
        AcceptedRequest request = new AcceptedRequest(
                exchange, route.get().operation(), route.get().pathValues());
        List<Finding> findings = new ArrayList<>();
        REQUEST_CHECKS.forEach(check ->
                findings.addAll(findings(exchange, request.operation(), check.rule(), () -> check.judge(request))));
        return findings;
    }

    // One exchange must not end a run, whatever it contains: a run may have thousands of others.
    private static List<Finding> findings(
            Exchange exchange, Operation operation, Rule rule, Supplier<List<Finding>> check) {
        try {
            return check.get();
        } catch (ContractException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(ExchangeIsJudged.finding(
                    exchange,
                    operation,
                    operation.node(),
                    "an exchange to which the rule " + rule + " can be applied",
                    "understudy-verify has a bug; please report it: " + e));
        }
    }

    private Optional<Route> route(Exchange exchange) {
        return router.route(exchange.request());
    }
}
