package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.pool.Ownership;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * The rule for a DELETE: it is sent only to a resource that the profile marks as disposable, to a resource that the run
 * created or a part of it, or to one that a read has just shown to be absent.
 *
 * <p>This also holds for requests that the server must reject: a server that overlooks the error would delete the
 * resource.
 */
final class DeleteRule implements Admission.Rule {

    // Statuses that depend on the state of the resource.
    private static final Set<Integer> REFUSALS = Set.of(403, 409, 423, 424);

    private final Map<Operation, OperationTestCases> operations = new LinkedHashMap<>();
    private final OwnDeletions ownDeletions;
    private final DisposableResources disposable;
    private final ExistenceCheck existence;
    private final Ownership ownership;
    private final UnaryOperator<TestCase> withOwnIds;
    private final UndoLog log;
    private final int maxRequests;

    /** @param withOwnIds puts ids of the run into a DELETE */
    DeleteRule(
            List<OperationTestCases> operations,
            OwnDeletions ownDeletions,
            DisposableResources disposable,
            ExistenceCheck existence,
            Ownership ownership,
            UnaryOperator<TestCase> withOwnIds,
            UndoLog log) {
        operations.forEach(each -> this.operations.put(each.operation(), each));
        this.ownDeletions = ownDeletions;
        this.disposable = disposable;
        this.existence = existence;
        this.ownership = ownership;
        this.withOwnIds = withOwnIds;
        this.log = log;
        this.maxRequests = this.operations.keySet().stream().anyMatch(DeleteRule::deletes) ? 1 : 0;
    }

    /** Returns whether an operation is a DELETE. */
    static boolean deletes(Operation operation) {
        return operation.method().equals("DELETE");
    }

    /** Returns whether an operation is a DELETE of the last resource in its path, not of something below it. */
    static boolean deletesTarget(Operation operation) {
        return deletes(operation)
                && (operation.path().parameterNames().isEmpty()
                        || operation.path().toString().replaceAll("/+$", "").endsWith("}"));
    }

    @Override
    public Admission admit(TestCase testCase, CaseSender sender) {
        if (!deletes(testCase) || disposable.contains(testCase) || deletesCreated(testCase)) {
            return Admission.UNCHANGED;
        }
        Optional<RequestTemplate> redirected =
                canBeRedirected(testCase.template()) ? redirect(testCase, sender) : Optional.empty();
        return redirected
                .or(() -> partOfOwn(testCase))
                .or(() -> Optional.of(testCase.template())
                        .filter(template -> confirmAbsent(template, testCase.credentials())))
                .<Admission>map(template -> new Admission.SendInstead(
                        testCase.with(template, testCase.expectation().allowingStateErrors()), List.of()))
                .orElseGet(() -> new Admission.Withhold(Optional.of("the run had not created a resource that it could"
                        + " delete, and no read of the same path showed that the resource does not exist; "
                        + DisposableResources.instruction(testCase.template().operation()))));
    }

    @Override
    public void responseReceived(TestCase sent, ReceivedResponse response) {
        if (deletes(sent)
                && REFUSALS.contains(response.status())
                && sent.expectation().includesSuccess()) {
            // Another resource of the run may be in a state in which it can be deleted.
            ownDeletions.markFailed(sent.template());
        }
        boolean deleted = response.isSuccess();
        boolean absent = response.isAbsent();
        if (!deletes(sent) || !(deleted || absent)) {
            return;
        }
        // A success shows that the resource is gone for all callers, a 404 or 410 only that this caller cannot see it.
        if (deleted || sent.credentials().equals(Credentials.USUAL)) {
            disposable.markGone(sent.template());
        }
        if (deleted) {
            boolean own = ownership.isOwn(sent.template())
                    || log.created().stream().anyMatch(created -> isDeletedBy(created, sent.template()));
            if (disposable.all() && !own) {
                log.add(new LastingChange(
                        LastingChange.Kind.DELETED,
                        sent.template(),
                        sent.credentials().namedOrUsual()));
            }
            log.drop(created -> isDeletedBy(created, sent.template()));
        } else {
            // The run did not delete this resource, so the server may know it by another identifier.
            ownDeletions.markFailed(sent.template());
        }
    }

    @Override
    public int maxRequests() {
        return maxRequests;
    }

    // A case may be the deletion of a certain resource of the run.
    private boolean deletesCreated(TestCase testCase) {
        return log.created().stream()
                .filter(created -> created.caller().equals(testCase.credentials()))
                .flatMap(created -> created.deletion().stream())
                .anyMatch(testCase.template()::equals);
    }

    // A case is not redirected if it tests the value of a parameter that identifies the resource or its owner, because
    // the redirected case would not have that value.
    private boolean canBeRedirected(RequestTemplate template) {
        return operations
                .get(template.operation())
                .defaultRequest()
                .filter(defaultRequest ->
                        !template.operation().path().parameterNames().isEmpty())
                .filter(defaultRequest -> isOfSameResource(defaultRequest, template))
                .filter(defaultRequest -> defaultRead(template.operation()).stream()
                        .flatMap(read ->
                                OperationLinks.correspondingParameters(template.operation(), read.operation())
                                        .keySet()
                                        .stream())
                        .allMatch(parameter -> identifiesNothingElse(
                                parameter,
                                defaultRequest.parameters().get(parameter),
                                template.parameters().get(parameter))))
                .isPresent();
    }

    // A value that the contract does not allow cannot identify another resource.
    private static boolean identifiesNothingElse(Parameter parameter, JsonNode defaultValue, JsonNode value) {
        return Objects.equals(defaultValue, value) || (value != null && !parameter.allows(value));
    }

    private Optional<RequestTemplate> redirect(TestCase testCase, CaseSender sender) {
        RequestTemplate template = testCase.template();
        return ownDeletions
                .findOrCreate(template.operation(), owner(testCase), sender)
                .map(deletion -> withPathOf(deletion, template));
    }

    // A request that should succeed must delete a resource of its own caller. A request that should be rejected is sent
    // to a resource of the usual caller.
    private static Credentials owner(TestCase testCase) {
        return testCase.expectation().includesSuccess() ? testCase.credentials() : Credentials.USUAL;
    }

    private Optional<RequestTemplate> partOfOwn(TestCase testCase) {
        return Optional.of(withOwnIds.apply(testCase).template()).filter(ownership::deletesPartOfOwn);
    }

    private boolean confirmAbsent(RequestTemplate template, Credentials caller) {
        return defaultRead(template.operation())
                .filter(read -> existence.confirmAbsent(OperationLinks.forSameResource(read, template), caller))
                .isPresent();
    }

    private Optional<RequestTemplate> defaultRead(Operation delete) {
        return operations.values().stream()
                .filter(read ->
                        read.operation().method().equals("GET") && OperationLinks.isSamePath(read.operation(), delete))
                .flatMap(read -> read.defaultRequest().stream())
                .findFirst();
    }

    private static RequestTemplate withPathOf(RequestTemplate source, RequestTemplate template) {
        RequestTemplate result = template;
        for (Map.Entry<Parameter, JsonNode> each : source.parameters().entrySet()) {
            result = each.getKey().in() == Parameter.In.PATH ? result.with(each.getKey(), each.getValue()) : result;
        }
        return result;
    }

    private static boolean isDeletedBy(UndoLog.Creation created, RequestTemplate deletion) {
        return created.deletions().stream().anyMatch(each -> isOfSameResource(each, deletion));
    }

    private static boolean isOfSameResource(RequestTemplate one, RequestTemplate other) {
        boolean identifiedByPath = !one.operation().path().parameterNames().isEmpty();
        return one.operation().equals(other.operation())
                && (identifiedByPath ? withPathOf(one, other) : one)
                        .parameters()
                        .equals(other.parameters());
    }

    private static boolean deletes(TestCase testCase) {
        return deletes(testCase.template().operation()) && testCase.callsOperation();
    }
}
