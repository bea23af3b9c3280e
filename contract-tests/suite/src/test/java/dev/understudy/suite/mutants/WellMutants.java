package dev.understudy.suite.mutants;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Mutants of the stand-in for Well: misbehaviours of the proxy, each with the rule that must report it. */
final class WellMutants {

    private static final String ADMIN = "well-demo";
    private static final String OWN_WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21";
    private static final String COMPANY = "00000000-0000-4000-8000-000000000001";

    private WellMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "the role is not checked",
                        "ProbeIsAnswered",
                        (request, upstream) ->
                                upstream.send(request.hasKey("well-demo-member") ? request.withKey(ADMIN) : request)),
                new Mutant(
                        "the workspace of another tenant is returned",
                        "ProbeIsAnswered",
                        (request, upstream) ->
                                upstream.send(request.hasKey("well-demo-stranger") ? request.withKey(ADMIN) : request)),
                new Mutant(
                        "any workspace id is accepted",
                        "InvalidIsRefused",
                        (request, upstream) -> upstream.send(request.withTarget(request.target()
                                .replaceAll("/v1/workspaces/[^/?]+", "/v1/workspaces/" + OWN_WORKSPACE)))),
                new Mutant(
                        "the query parameters are ignored",
                        "ProbeIsAnswered",
                        (request, upstream) -> upstream.send(
                                request.withTarget(request.target().replaceAll("\\?.*", "")))),
                new Mutant("the id in the body is ignored", "ProbeIsAnswered", editingData(data -> data.remove("id"))),
                new Mutant(
                        "any company id is accepted",
                        "ProbeIsAnswered",
                        editingCompany(company -> company.put("id", COMPANY))),
                new Mutant("a rejected relationship leaves the name changed", "RefusedChangesNothing", partlyApplied()),
                new Mutant(
                        "a relationship is not stored",
                        "WrittenIsRead",
                        editingData(data -> data.remove("relationships"))),
                new Mutant("a relationship is not cleared", "WrittenIsRead", relationshipIsNotCleared()),
                new Mutant("a null description is ignored", "NullClears", editingAttributes(attributes -> {
                    if (attributes.path("description").isNull()) {
                        attributes.remove("description");
                    }
                })),
                new Mutant("false is treated as absent", "WrittenIsRead", editingAttributes(attributes -> {
                    if (attributes.path("auto_extract_enabled").isBoolean()
                            && !attributes.path("auto_extract_enabled").booleanValue()) {
                        attributes.remove("auto_extract_enabled");
                    }
                })),
                new Mutant("a name that is too long is truncated", "InvalidIsRefused", editingAttributes(attributes -> {
                    String name = attributes.path("name").asString("");
                    if (name.length() > 100 && name.codePointCount(0, name.length()) == name.length()) {
                        attributes.put("name", name.substring(0, 100));
                    }
                })),
                new Mutant("lengths are counted in UTF-16 code units", "ValidIsAccepted", (request, upstream) -> {
                    String name =
                            request.bodyObject().at("/data/attributes/name").asString("");
                    return upstream.send(
                            request.hasMethod("PATCH") && name.length() > 100
                                    ? request.withBody(request.bodyObject().removeAll())
                                    : request);
                }),
                new Mutant("an empty name is accepted", "InvalidIsRefused", editingAttributes(attributes -> {
                    if (attributes.path("name").asString("x").isEmpty()) {
                        attributes.put("name", "x");
                    }
                })),
                new Mutant(
                        "any type is accepted", "InvalidIsRefused", editingData(data -> data.put("type", "workspace"))),
                new Mutant(
                        "a body that changes nothing is accepted",
                        "InvalidIsRefused",
                        (request, upstream) -> upstream.send(
                                request.hasMethod("PATCH")
                                                && isEmptyChange(
                                                        request.bodyObject().path("data"))
                                        ? request.asGet()
                                        : request)),
                new Mutant("the time of creation changes", "TimestampsNeverGoBack", creationGoesBackwards()),
                new Mutant("every third change is lost", "WrittenIsRead", everyThirdWriteIsLost()),
                new Mutant("a write changes the read-only property trusted", "ReadOnlyStays", writesChangeTrusted()));
    }

    static Mutant named(String name) {
        return all().stream()
                .filter(mutant -> mutant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Misbehaviour editingData(Consumer<ObjectNode> edit) {
        return editing("/data", edit);
    }

    private static Misbehaviour editingAttributes(Consumer<ObjectNode> edit) {
        return editing("/data/attributes", edit);
    }

    private static Misbehaviour editingCompany(Consumer<ObjectNode> edit) {
        return editing("/data/relationships/own_company/data", edit);
    }

    private static Misbehaviour editing(String pointer, Consumer<ObjectNode> edit) {
        return (request, upstream) -> {
            ObjectNode body = request.bodyObject();
            if (!request.hasMethod("PATCH") || !(body.at(pointer) instanceof ObjectNode target)) {
                return upstream.send(request);
            }
            boolean wasEmptyChange = isEmptyChange(body.path("data"));
            edit.accept(target);
            // The server would reject the empty change, and that would be a different misbehaviour.
            boolean becameEmptyChange = !wasEmptyChange && isEmptyChange(body.path("data"));
            return upstream.send(becameEmptyChange ? request.asGet() : request.withBody(body));
        };
    }

    private static boolean isEmptyChange(JsonNode data) {
        return data.isObject()
                && data.path("type").asString("").startsWith("workspace")
                && data.path("attributes").isEmpty()
                && data.path("relationships").isEmpty();
    }

    private static Misbehaviour partlyApplied() {
        return (request, upstream) -> {
            ProxiedResponse response = upstream.send(request);
            if (request.hasMethod("PATCH")
                    && response.status() == 404
                    && request.bodyObject().path("data") instanceof ObjectNode) {
                ObjectNode body = request.bodyObject();
                ((ObjectNode) body.path("data")).remove("relationships");
                if (!isEmptyChange(body.path("data"))) {
                    upstream.send(request.withBody(body));
                }
            }
            return response;
        };
    }

    private static Misbehaviour relationshipIsNotCleared() {
        return editing("/data", data -> {
            if (data.at("/relationships/own_company/data").isNull()) {
                data.remove("relationships");
            }
        });
    }

    private static Misbehaviour creationGoesBackwards() {
        AtomicInteger day = new AtomicInteger(29);
        return (request, upstream) -> upstream.send(request).withChangedBody(body -> {
            if (body.at("/data/attributes") instanceof ObjectNode attributes) {
                int earlier = Math.max(1, request.hasMethod("PATCH") ? day.decrementAndGet() : day.get());
                attributes.put("created_at", String.format("2025-01-%02dT00:00:00.000Z", earlier));
            }
        });
    }

    // Sends a GET instead of every third PATCH, if the admin sends the PATCH with a JSON object and a read succeeds.
    private static Misbehaviour everyThirdWriteIsLost() {
        AtomicInteger writes = new AtomicInteger();
        return (request, upstream) -> {
            ProxiedResponse response = request.hasMethod("PATCH") ? null : upstream.send(request);
            if (response != null) {
                return response;
            }
            boolean lost = writes.incrementAndGet() % 3 == 0
                    && !upstream.send(request.asGet()).isError();
            return upstream.send(lost && request.hasKey(ADMIN) && request.hasObjectBody() ? request.asGet() : request);
        };
    }

    private static Misbehaviour writesChangeTrusted() {
        AtomicInteger writes = new AtomicInteger();
        return (request, upstream) -> {
            ProxiedResponse response = upstream.send(request);
            if (request.hasMethod("PATCH") && !response.isError()) {
                writes.incrementAndGet();
            }
            return response.withChangedBody(body -> {
                if (body.at("/data/attributes") instanceof ObjectNode attributes) {
                    attributes.put("trusted", writes.get() % 2 == 1);
                }
            });
        };
    }
}
