package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.Response;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocument;
import dev.understudy.contract.document.UnresolvedReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the links of successful answers (OpenAPI 3.1, "Link Object").
 *
 * <p>Such a link leads to something related, which need not be the thing itself: an order's to its customer. So the read
 * has to be about the same as well. One that cannot be followed to the end, for want of an operation or of a value, is
 * not used.
 */
final class LinkObjects implements LinkFinder {

    private final Documents documents;
    private final Likeness likeness;

    LinkObjects(Documents documents, Likeness likeness) {
        this.documents = documents;
        this.likeness = likeness;
    }

    @Override
    public List<OperationLink> of(Operation write, List<Operation> operations) {
        List<OperationLink> links = new ArrayList<>();
        if (LinkFinder.isWrite(write)) {
            write.responses().values().stream()
                    .filter(Response::isSuccess)
                    .flatMap(response -> response.node().child("links").members().values().stream())
                    .map(link -> link(write, link, operations))
                    .flatMap(Optional::stream)
                    .forEach(links::add);
        }
        return links;
    }

    private Optional<OperationLink> link(Operation write, DocumentNode listed, List<Operation> operations) {
        try {
            DocumentNode link = documents.follow(listed);
            // What is on another server is another's.
            return link.child("server").exists()
                    ? Optional.empty()
                    : read(link, operations)
                            .filter(read -> read.method().equals("GET"))
                            .flatMap(read -> values(link, write, read)
                                    .map(values -> new OperationLink(
                                            write,
                                            read,
                                            Evidence.LINK_OBJECT,
                                            values,
                                            true,
                                            likeness.answersWhatIsRead(write, read))))
                            .filter(this::isAboutTheThing);
        } catch (UnresolvedReference | UnreadableDocument e) {
            return Optional.empty();
        }
    }

    private Optional<Operation> read(DocumentNode link, List<Operation> operations) {
        String id = link.child("operationId").text("");
        String reference = link.child("operationRef").text("");
        if (reference.startsWith("#/")) {
            DocumentNode node = documents.resolve(link, reference);
            return operations.stream().filter(each -> each.node().equals(node)).findFirst();
        }
        return operations.stream()
                .filter(each -> !id.isEmpty() && each.id().equals(id))
                .findFirst();
    }

    // Empty if one cannot be told, or the read needs more.
    private static Optional<Map<Parameter, Expression>> values(DocumentNode link, Operation write, Operation read) {
        Map<Parameter, Expression> values = new LinkedHashMap<>(Named.shared(write, read));
        for (Map.Entry<String, DocumentNode> given :
                link.child("parameters").members().entrySet()) {
            Optional<Parameter> parameter = parameter(read, given.getKey());
            Optional<Expression> expression =
                    RuntimeExpression.read(given.getValue().value(), write);
            if (parameter.isEmpty() || expression.isEmpty()) {
                return Optional.empty();
            }
            values.put(parameter.get(), expression.get());
        }
        boolean all = read.parameters().stream().allMatch(each -> !each.required() || values.containsKey(each));
        return all ? Optional.of(values) : Optional.empty();
    }

    // A name may say where it stands, as in path.id.
    private static Optional<Parameter> parameter(Operation read, String name) {
        for (In in : In.values()) {
            String prefix = in.name().toLowerCase(Locale.ROOT) + ".";
            Optional<Parameter> found =
                    name.startsWith(prefix) ? Named.among(read, in, name.substring(prefix.length())) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        List<Parameter> named = read.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private boolean isAboutTheThing(OperationLink link) {
        Operation write = link.write();
        Operation read = link.read();
        boolean one = likeness.isOneComponent(write, read);
        boolean like = one || likeness.sharesIdAndMore(write, read, "id");
        boolean samePath = SamePath.isSame(write, read);
        boolean sameTopic = samePath || Topic.of(write).isThatOf(Topic.of(read));
        if (!write.method().equals("POST")) {
            return link.isKnownBefore() && (samePath || likeness.isWrittenWhole(write, read) || (sameTopic && like));
        }
        // What answers "created" and stands below nothing else shows what it created, whatever its path is called.
        boolean creates = write.responses().containsKey("201") && write.path().isConcrete();
        boolean near = sameTopic || OwnId.isMember(write, read);
        return takesOwnId(link) && ((near && like) || (creates && one));
    }

    private boolean takesOwnId(OperationLink link) {
        List<Map.Entry<Parameter, Expression>> ids = link.values().entrySet().stream()
                .filter(each -> !each.getValue().isKnownBefore())
                .toList();
        String noun = Topic.of(link.write()).last();
        return ids.size() == 1 && isOwn(ids.get(0).getKey(), ids.get(0).getValue(), noun);
    }

    private static boolean isOwn(Parameter parameter, Expression expression, String noun) {
        if (expression instanceof Expression.OfAnswerBody body) {
            return OwnId.isOwn(body.at().last().getMatchingProperty(), parameter, noun);
        }
        if (expression instanceof Expression.OfRequestBody body) {
            return OwnId.isOwn(body.at().last().getMatchingProperty(), parameter, noun);
        }
        // A Location is an address, and no value of a parameter (RFC 9110 section 10.2.2).
        return expression instanceof Expression.OfAnswerHeader header
                && !header.name().equalsIgnoreCase("Location");
    }
}
