package dev.understudy.suite.mutants;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Mutants of the stand-in for Instantly: misbehaviours of the proxy, each with the rule that must report it. */
final class InstantlyMutants {

    private static final String OWNER = "instantly-demo";
    private static final String TIMESTAMP_UPDATED = "timestamp_updated";

    private InstantlyMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant("null is treated as absent", "NullClears", ignoringNull()),
                new Mutant("an absent property is treated as null", "AbsentKeeps", editing(body -> {
                    if (!body.has("org_logo_url")) {
                        body.putNull("org_logo_url");
                    }
                })),
                new Mutant("a property is not stored", "WrittenIsRead", editing(body -> body.remove("name"))),
                new Mutant("a property is returned but not stored", "WrittenIsRead", returnedButNotStored()),
                new Mutant(
                        "a string loses its non-ASCII characters",
                        "WrittenIsRead",
                        editing(body -> body.path("name")
                                .stringValueOpt()
                                .ifPresent(name -> body.put("name", name.replaceAll("[^\\x00-\\x7f]", "?"))))),
                new Mutant(
                        "a string is truncated",
                        "WrittenIsRead",
                        editing(body -> body.path("name")
                                .stringValueOpt()
                                .filter(name -> name.length() > 8)
                                .ifPresent(name -> body.put("name", name.substring(0, 8))))),
                new Mutant("an empty string is treated as null", "WrittenIsRead", editing(body -> {
                    if (body.path("org_logo_url").asString("x").isEmpty()) {
                        body.putNull("org_logo_url");
                    }
                })),
                new Mutant("the time of the last change goes backwards", "TimestampsNeverGoBack", timeGoesBackwards()),
                new Mutant("a read changes a property", "ReadingChangesNothing", readsChangeTheName()),
                new Mutant("a read returns the previous state", "WrittenIsRead", staleReads()),
                new Mutant("a write changes a read-only property", "ReadOnlyStays", writesChangeThePlan()),
                new Mutant("a write of one property resets another", "AbsentKeeps", editing(body -> {
                    if (body.has("name") && !body.has("org_logo_url")) {
                        body.put("org_logo_url", "https://example.com/reset.png");
                    }
                })),
                new Mutant(
                        "a repeated write changes another property",
                        "RepeatingChangesNothing",
                        repeatedWriteChangesTheName()),
                new Mutant("a rejected PATCH is partly applied", "RefusedChangesNothing", partlyApplied()),
                new Mutant(
                        "the scope is not checked for writes",
                        "ProbeIsAnswered",
                        asOwner("instantly-demo-reader", "PATCH")),
                new Mutant(
                        "the scope is not checked for reads",
                        "ProbeIsAnswered",
                        asOwner("instantly-demo-writer", "GET")),
                new Mutant(
                        "402 is not returned for writes", "ProbeIsAnswered", asOwner("instantly-demo-unpaid", "PATCH")),
                new Mutant("402 is not returned for reads", "ProbeIsAnswered", asOwner("instantly-demo-unpaid", "GET")),
                new Mutant(
                        "the rate limit is not applied", "ProbeIsAnswered", asOwner("instantly-demo-limited", "GET")),
                new Mutant(
                        "data of another caller is returned",
                        "ProbeIsAnswered",
                        asOwner("instantly-demo-orphan", "GET")),
                new Mutant(
                        "missing credentials are accepted",
                        "CredentialsAreAsked",
                        (request, upstream) -> upstream.send(
                                request.headers().containsKey("authorization") ? request : request.withKey(OWNER))),
                new Mutant(
                        "unknown credentials are accepted",
                        "CredentialsAreAsked",
                        // The invalid credential that the verifier sends contains "nobody".
                        (request, upstream) -> upstream.send(
                                request.headers()
                                                .getOrDefault("authorization", "")
                                                .contains("nobody")
                                        ? request.withKey(OWNER)
                                        : request)),
                new Mutant(
                        "undeclared properties are dropped",
                        "InvalidIsRefused",
                        editing(body -> body.properties()
                                .removeIf(property -> !property.getKey().equals("name")
                                        && !property.getKey().equals("org_logo_url")))),
                new Mutant("numbers are accepted as strings", "InvalidIsRefused", editing(body -> {
                    if (body.path("name").isNumber()) {
                        body.put("name", body.path("name").toString());
                    }
                })),
                new Mutant(
                        "an empty change is accepted",
                        "InvalidIsRefused",
                        (request, upstream) -> upstream.send(
                                request.hasMethod("PATCH")
                                                && request.hasObjectBody()
                                                && request.bodyObject().isEmpty()
                                        ? request.asGet()
                                        : request)),
                new Mutant(
                        "malformed JSON is accepted",
                        "InvalidIsRefused",
                        // The verifier sends this text as malformed JSON.
                        (request, upstream) ->
                                upstream.send(bodyText(request).equals("{\"a\":") ? request.asGet() : request)),
                new Mutant(
                        "any media type is accepted",
                        "InvalidIsRefused",
                        (request, upstream) -> upstream.send(
                                request.headers().containsKey("content-type")
                                        ? request.withHeader("content-type", "application/json")
                                        : request)),
                new Mutant(
                        "a missing body is accepted",
                        "InvalidIsRefused",
                        (request, upstream) -> upstream.send(
                                request.hasMethod("PATCH") && request.body().isEmpty() ? request.asGet() : request)),
                new Mutant("an oversized body causes a 500", "ServerDoesNotFail", (request, upstream) -> {
                    ProxiedResponse response = upstream.send(request);
                    return request.body().length() > 1_000_000
                            ? new ProxiedResponse(500, response.headers(), response.body())
                            : response;
                }),
                new Mutant("a null causes a 500", "ServerDoesNotFail", (request, upstream) -> {
                    ProxiedResponse response = upstream.send(request);
                    boolean isNull = request.hasMethod("PATCH")
                            && request.bodyObject().path("org_logo_url").isNull();
                    return isNull ? new ProxiedResponse(500, response.headers(), response.body()) : response;
                }),
                new Mutant(
                        "an unknown path is accepted",
                        "UnknownPathIsRefused",
                        (request, upstream) -> upstream.send(
                                request.target().startsWith("/api/")
                                        ? request
                                        : request.withTarget("/api/v2/workspaces/current"))),
                new Mutant(
                        "a wrong method is accepted",
                        "WrongMethodIsRefused",
                        (request, upstream) -> upstream.send(
                                request.hasMethod("POST") || request.hasMethod("PUT") ? request.asGet() : request)));
    }

    /** Returns the misbehaviour of a server that treats a null in a PATCH as if the property were absent. */
    static Misbehaviour ignoringNull() {
        return editing(body -> body.values().removeIf(JsonNode::isNull));
    }

    // Edits the body of each PATCH. If no property is left, a GET is sent instead: the server would reject the empty
    // body, and that would be a different misbehaviour.
    private static Misbehaviour editing(Consumer<ObjectNode> edit) {
        return (request, upstream) -> {
            if (!request.hasMethod("PATCH")
                    || !request.hasObjectBody()
                    || request.bodyObject().isEmpty()) {
                return upstream.send(request);
            }
            ObjectNode body = request.bodyObject();
            edit.accept(body);
            return upstream.send(body.isEmpty() ? request.asGet() : request.withBody(body));
        };
    }

    private static Misbehaviour returnedButNotStored() {
        return (request, upstream) -> {
            JsonNode name = request.bodyObject().path("name");
            ProxiedResponse response = editing(body -> body.remove("name")).handle(request, upstream);
            return request.hasMethod("PATCH") && name.isString()
                    ? response.withChangedBody(body -> body.set("name", name))
                    : response;
        };
    }

    private static Misbehaviour timeGoesBackwards() {
        AtomicInteger second = new AtomicInteger(3000);
        return (request, upstream) -> upstream.send(request).withChangedBody(body -> {
            int secondOfDay = second.decrementAndGet();
            body.put(
                    TIMESTAMP_UPDATED,
                    String.format(
                            "2026-01-01T%02d:%02d:%02d.000Z",
                            secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60));
        });
    }

    private static Misbehaviour readsChangeTheName() {
        AtomicInteger reads = new AtomicInteger();
        return (request, upstream) -> request.hasMethod("GET")
                ? upstream.send(request).withChangedBody(body -> body.put("name", "read " + reads.incrementAndGet()))
                : upstream.send(request);
    }

    private static Misbehaviour staleReads() {
        AtomicReference<ProxiedResponse> earlier = new AtomicReference<>();
        return (request, upstream) -> {
            ProxiedResponse response = upstream.send(request);
            if (!request.hasMethod("GET") || response.isError()) {
                return response;
            }
            ProxiedResponse before = earlier.getAndSet(response);
            return before == null ? response : before;
        };
    }

    private static Misbehaviour writesChangeThePlan() {
        AtomicInteger writes = new AtomicInteger();
        return (request, upstream) -> {
            ProxiedResponse response = upstream.send(request);
            if (request.hasMethod("PATCH") && !response.isError()) {
                writes.incrementAndGet();
            }
            return response.withChangedBody(body -> body.put("plan_id", "plan " + writes.get()));
        };
    }

    private static Misbehaviour repeatedWriteChangesTheName() {
        AtomicReference<String> lastBody = new AtomicReference<>("");
        return (request, upstream) -> {
            boolean isRepeated = request.hasMethod("PATCH") && bodyText(request).equals(lastBody.get());
            if (request.hasMethod("PATCH")) {
                lastBody.set(bodyText(request));
            }
            ObjectNode nameChange = request.bodyObject().objectNode().put("name", "twice");
            ProxiedResponse response = upstream.send(request);
            boolean changesName = request.bodyObject().has("name");
            return isRepeated && !response.isError() && !changesName
                    ? upstream.send(request.withBody(nameChange))
                    : response;
        };
    }

    private static Misbehaviour partlyApplied() {
        return (request, upstream) -> {
            ProxiedResponse response = upstream.send(request);
            JsonNode name = request.bodyObject().path("name");
            if (request.hasMethod("PATCH") && response.status() == 400 && name.isString()) {
                upstream.send(request.withBody(request.bodyObject().objectNode().set("name", name)));
            }
            return response;
        };
    }

    // Replaces this key by the owner's key in all requests with this method.
    private static Misbehaviour asOwner(String key, String method) {
        return (request, upstream) ->
                upstream.send(request.hasMethod(method) && request.hasKey(key) ? request.withKey(OWNER) : request);
    }

    private static String bodyText(ProxiedRequest request) {
        return request.body().text();
    }
}
