package dev.understudy.verify.internal.state;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.Payload;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.SchemaProperties;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.OperationLink;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.ParameterSource;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.pool.Ownership;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * The rule for a POST whose body contains the id of a resource: the POST is sent if the resource does not exist, if
 * the run created it, or if it can be restored.
 *
 * <p>A server that lets its callers choose ids may overwrite an existing resource when it receives such a POST.
 */
final class OverwriteRule implements Admission.Rule {

    private static final String EXISTS = "the body contains the id of an existing resource that could not be restored;"
            + " in the profile, add an unused id to 'values', for this operation and the pointer of the id in the body";

    private final Contract contract;
    private final Map<Operation, OperationTestCases> operations = new HashMap<>();
    private final Map<Operation, List<OperationLink>> links = new HashMap<>();
    private final Map<OperationLink, List<WriteReadPair>> restoringPairs = new HashMap<>();
    private final SnapshotRule snapshots;
    private final Ownership ownership;
    private final ExistenceCheck existence;
    private final DisposableResources disposable;
    private final UndoLog log;
    private final int maxRequests;
    // The reads that showed that an id was unused. If one of them returns a resource later, the run has created it.
    private final Set<RequestTemplate> unused = new HashSet<>();

    /**
     * Finds the POSTs whose bodies contain the ids of resources.
     *
     * @param links finds the resources whose ids are in a body
     * @param creating links from creations to the reads of the created resources
     */
    OverwriteRule(
            Contract contract,
            List<OperationTestCases> operations,
            OperationLinks links,
            List<OperationLink> creating,
            SnapshotRule snapshots,
            Ownership ownership,
            ExistenceCheck existence,
            DisposableResources disposable,
            UndoLog log) {
        this.disposable = disposable;
        this.contract = contract;
        this.snapshots = snapshots;
        this.ownership = ownership;
        this.existence = existence;
        this.log = log;
        operations.forEach(each -> this.operations.put(each.operation(), each));
        List<Operation> all =
                operations.stream().map(OperationTestCases::operation).toList();
        for (Operation write : all) {
            List<OperationLink> found = links.byBodyId(write, all, creating);
            if (!found.isEmpty()) {
                this.links.put(write, found);
            }
        }
        // This rule and DeleteRule each send one read, but never for the same case. So only one of the rules counts it.
        this.maxRequests = this.links.isEmpty() || all.stream().anyMatch(DeleteRule::deletes) ? 0 : 1;
    }

    @Override
    public Admission admit(TestCase testCase, CaseSender sender) {
        List<OperationLink> linked = links.getOrDefault(testCase.template().operation(), List.of());
        if (linked.isEmpty()) {
            return new Admission.Send(List.of());
        }
        RequestTemplate template = withBodyAsJson(testCase.template());
        List<UndoLog.Entry> undo = new ArrayList<>();
        boolean exists = false;
        for (OperationLink link : linked) {
            Optional<RequestTemplate> read = readOf(link, template);
            if (read.filter(this::isOwn).isPresent()) {
                exists = true;
            } else if (read.isPresent() && !confirmUnused(read.get(), testCase.credentials())) {
                if (!unused.contains(read.get())) {
                    Optional<List<UndoLog.Entry>> undoEntries = undoEntries(link, read.get());
                    if (undoEntries.isEmpty() && !disposable.all()) {
                        return new Admission.Withhold(Optional.of(EXISTS));
                    }
                    undo.addAll(undoEntries.orElse(List.of()));
                }
                exists = true;
            }
        }
        // Some servers reject the creation of a resource that already exists.
        return exists
                ? new Admission.SendInstead(
                        testCase.with(
                                testCase.template(), testCase.expectation().allowingStateErrors()),
                        undo)
                : new Admission.Send(undo);
    }

    @Override
    public int maxRequests() {
        return maxRequests;
    }

    private boolean isOwn(RequestTemplate read) {
        return ownership.isOwn(read)
                || log.created().stream()
                        .flatMap(created -> created.deletion().stream())
                        .filter(deletion -> OperationLinks.isSamePath(deletion.operation(), read.operation()))
                        .anyMatch(deletion ->
                                OperationLinks.forSameResource(read, deletion).equals(read));
    }

    // Returns true only for the first POST with an unused id, because that POST may create the resource.
    private boolean confirmUnused(RequestTemplate read, Credentials caller) {
        return !unused.contains(read) && existence.confirmAbsent(read, caller) && unused.add(read);
    }

    private Optional<List<UndoLog.Entry>> undoEntries(OperationLink link, RequestTemplate read) {
        return log.isClosed()
                ? Optional.empty()
                : restoringPairs.computeIfAbsent(link, this::restoringPairs).stream()
                        .flatMap(pair -> snapshots.takeBeforeOverwrite(pair, read).stream())
                        .findFirst();
    }

    // The restoring operation must be able to write every field that the POST writes.
    private List<WriteReadPair> restoringPairs(OperationLink link) {
        Set<JsonPointer> written =
                new HashSet<>(pointers(link.write().jsonRequestSchema().orElseThrow()));
        link.parameterSources().values().stream()
                .filter(ParameterSource.OfRequestBody.class::isInstance)
                .forEach(id -> written.remove(((ParameterSource.OfRequestBody) id).at()));
        return snapshots.pairs().stream()
                .filter(pair -> pair.read().operation().equals(link.read()))
                .filter(pair -> pointers(
                                pair.write().operation().jsonRequestSchema().orElseThrow())
                        .containsAll(written))
                .toList();
    }

    private List<JsonPointer> pointers(CompiledSchema schema) {
        return new SchemaProperties(schema, contract.documents()).writableProperties();
    }

    private Optional<RequestTemplate> readOf(OperationLink link, RequestTemplate template) {
        Optional<RequestTemplate> defaultRead = operations.get(link.read()).defaultRequest();
        return defaultRead.flatMap(read -> link.valuesBefore(template).map(read::with));
    }

    // A server may read the body as JSON, whatever media type the request declares.
    private static RequestTemplate withBodyAsJson(RequestTemplate template) {
        return template.body().isPresent()
                ? template
                : template.payload()
                        .map(payload -> template.with(new Payload(
                                payload.contentType(),
                                payload.bytes(),
                                payload.bytes().json())))
                        .orElse(template);
    }
}
