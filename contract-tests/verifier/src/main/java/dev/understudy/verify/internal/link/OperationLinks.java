package dev.understudy.verify.internal.link;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All links between the operations of a contract, each pair once, by the strongest evidence. */
public final class OperationLinks {

    private final List<LinkFinder> stated;
    private final LinkFinder derived;
    private final LinkFinder named;

    /** The links that a contract shows and a profile names. */
    public OperationLinks(Contract contract, Profile profile) {
        Likeness likeness = new Likeness(contract.documents());
        this.stated =
                List.of(new ProfiledLinks(profile), new LinkObjects(contract.documents(), likeness), new SamePath());
        this.derived = new SharedId(likeness);
        this.named = new BodyId(likeness);
    }

    /** The schema of what a read shows; empty if it is not JSON. */
    public static Optional<BodySchema> shown(Operation read) {
        return Likeness.shown(read);
    }

    /** Whether two operations have one path, whatever its parameters are called. */
    public static boolean isSamePath(Operation one, Operation other) {
        return SamePath.isSame(one, other);
    }

    /** The parameters of an operation that another of the same path has too, each with the other's. */
    public static Map<Parameter, Parameter> samePath(Operation operation, Operation other) {
        Map<Parameter, Parameter> pairs = new LinkedHashMap<>();
        SamePath.values(other, operation)
                .forEach((parameter, from) -> pairs.put(parameter, ((Expression.OfParameter) from).parameter()));
        return pairs;
    }

    /** A request about what another request of the same path is about. */
    public static Draft aboutTheSame(Draft draft, Draft other) {
        Map<Parameter, JsonNode> values = new LinkedHashMap<>();
        samePath(draft.operation(), other.operation()).forEach((parameter, from) -> {
            JsonNode value = other.parameters().get(from);
            if (value != null) {
                values.put(parameter, value);
            }
        });
        return draft.with(values);
    }

    /**
     * Those from a POST to whichever operations show what its body already names by an id: a server that lets its callers
     * choose ids may write over it.
     *
     * @param created those by which it is known what the POST has created
     */
    public List<OperationLink> named(Operation write, List<Operation> operations, List<OperationLink> created) {
        List<OperationLink> links = new ArrayList<>(named.of(write, operations));
        created.stream()
                .filter(link -> link.write().equals(write))
                .map(BodyId::asked)
                .filter(link -> links.stream()
                        .noneMatch(known -> known.read().equals(link.read())
                                && known.values().equals(link.values())))
                .forEach(links::add);
        return links;
    }

    /** Those from a write to whichever operations show it; what is only derived counts where nothing is stated. */
    public List<OperationLink> of(Operation write, List<Operation> operations) {
        List<OperationLink> links = new ArrayList<>();
        for (LinkFinder finder : stated) {
            finder.of(write, operations).stream()
                    .filter(link ->
                            links.stream().noneMatch(known -> known.read().equals(link.read())))
                    .forEach(links::add);
        }
        return links.isEmpty() ? derived.of(write, operations) : links;
    }
}
