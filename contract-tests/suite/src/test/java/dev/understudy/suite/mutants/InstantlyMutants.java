package dev.understudy.suite.mutants;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways in which a stand-in for Instantly can be wrong. */
final class InstantlyMutants {

    private static final String OWNER = "instantly-demo";
    private static final String TIME = "timestamp_updated";

    private InstantlyMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "null is taken for absent",
                        "NullClears",
                        editing(body -> body.values().removeIf(JsonNode::isNull))),
                new Mutant("absent is taken for null", "AbsentKeeps", editing(body -> {
                    if (!body.has("org_logo_url")) {
                        body.putNull("org_logo_url");
                    }
                })),
                new Mutant("a field is not stored", "WrittenIsRead", editing(body -> body.remove("name"))),
                new Mutant("a field is answered and not stored", "WrittenIsRead", echoing()),
                new Mutant(
                        "a text loses what is not ASCII",
                        "WrittenIsRead",
                        editing(body -> body.path("name")
                                .stringValueOpt()
                                .ifPresent(name -> body.put("name", name.replaceAll("[^\\x00-\\x7f]", "?"))))),
                new Mutant(
                        "a text is cut off",
                        "WrittenIsRead",
                        editing(body -> body.path("name")
                                .stringValueOpt()
                                .filter(name -> name.length() > 8)
                                .ifPresent(name -> body.put("name", name.substring(0, 8))))),
                new Mutant("an empty text is taken for null", "WrittenIsRead", editing(body -> {
                    if (body.path("org_logo_url").asString("x").isEmpty()) {
                        body.putNull("org_logo_url");
                    }
                })),
                new Mutant("the time of the last change goes back", "TimestampsNeverGoBack", timeGoesBack()),
                new Mutant("reading changes something", "ReadingChangesNothing", readingCounts()),
                new Mutant("reading shows what was there before", "WrittenIsRead", staleReads()),
                new Mutant("a request changes what is read-only", "ReadOnlyStays", planChanges()),
                new Mutant("writing one field resets another", "AbsentKeeps", editing(body -> {
                    if (body.has("name") && !body.has("org_logo_url")) {
                        body.put("org_logo_url", "https://example.com/reset.png");
                    }
                })),
                new Mutant("writing the same twice changes more", "RepeatingChangesNothing", toggling()),
                new Mutant("a refused PATCH is half applied", "RefusedChangesNothing", halfApplied()),
                new Mutant(
                        "the scope is not asked on writing", "ProbeIsAnswered", as("instantly-demo-reader", "PATCH")),
                new Mutant("the scope is not asked on reading", "ProbeIsAnswered", as("instantly-demo-writer", "GET")),
                new Mutant("402 is skipped", "ProbeIsAnswered", as("instantly-demo-unpaid", "PATCH")),
                new Mutant("402 is skipped on reading", "ProbeIsAnswered", as("instantly-demo-unpaid", "GET")),
                new Mutant("the limit is skipped", "ProbeIsAnswered", as("instantly-demo-limited", "GET")),
                new Mutant("another's data is shown", "ProbeIsAnswered", as("instantly-demo-orphan", "GET")),
                new Mutant(
                        "no credentials will do",
                        "CredentialsAreAsked",
                        (call, upstream) ->
                                upstream.send(call.headers().containsKey("authorization") ? call : call.by(OWNER))),
                new Mutant(
                        "any credentials will do",
                        "CredentialsAreAsked",
                        (call, upstream) -> upstream.send(
                                call.headers().getOrDefault("authorization", "").contains("nobody")
                                        ? call.by(OWNER)
                                        : call)),
                new Mutant(
                        "undeclared properties are dropped",
                        "InvalidIsRefused",
                        editing(body -> body.properties()
                                .removeIf(property -> !property.getKey().equals("name")
                                        && !property.getKey().equals("org_logo_url")))),
                new Mutant("numbers are taken for texts", "InvalidIsRefused", editing(body -> {
                    if (body.path("name").isNumber()) {
                        body.put("name", body.path("name").toString());
                    }
                })),
                new Mutant(
                        "an empty change is accepted",
                        "InvalidIsRefused",
                        (call, upstream) -> upstream.send(
                                call.is("PATCH")
                                                && call.isObject()
                                                && call.object().isEmpty()
                                        ? call.reading()
                                        : call)),
                new Mutant(
                        "broken JSON is accepted",
                        "InvalidIsRefused",
                        (call, upstream) -> upstream.send(text(call).equals("{\"a\":") ? call.reading() : call)),
                new Mutant(
                        "any media type is accepted",
                        "InvalidIsRefused",
                        (call, upstream) -> upstream.send(
                                call.headers().containsKey("content-type")
                                        ? call.with("content-type", "application/json")
                                        : call)),
                new Mutant(
                        "a missing body is accepted",
                        "InvalidIsRefused",
                        (call, upstream) ->
                                upstream.send(call.is("PATCH") && call.body().isEmpty() ? call.reading() : call)),
                new Mutant("an oversized body breaks it", "ServerDoesNotFail", (call, upstream) -> {
                    Reply reply = upstream.send(call);
                    return call.body().length() > 1_000_000 ? new Reply(500, reply.headers(), reply.body()) : reply;
                }),
                new Mutant("a null breaks it", "ServerDoesNotFail", (call, upstream) -> {
                    Reply reply = upstream.send(call);
                    boolean isNull = call.is("PATCH")
                            && call.object().path("org_logo_url").isNull();
                    return isNull ? new Reply(500, reply.headers(), reply.body()) : reply;
                }),
                new Mutant(
                        "an unknown path is answered",
                        "UnknownPathIsRefused",
                        (call, upstream) -> upstream.send(
                                call.target().startsWith("/api/") ? call : call.to("/api/v2/workspaces/current"))),
                new Mutant(
                        "a wrong method is answered",
                        "WrongMethodIsRefused",
                        (call, upstream) -> upstream.send(call.is("POST") || call.is("PUT") ? call.reading() : call)));
    }

    // What is left empty would be refused, which is another fault than the one meant.
    private static Misbehaviour editing(Consumer<ObjectNode> edit) {
        return (call, upstream) -> {
            if (!call.is("PATCH") || !call.isObject() || call.object().isEmpty()) {
                return upstream.send(call);
            }
            ObjectNode body = call.object();
            edit.accept(body);
            return upstream.send(body.isEmpty() ? call.reading() : call.with(body));
        };
    }

    private static Misbehaviour echoing() {
        return (call, upstream) -> {
            JsonNode name = call.object().path("name");
            Reply reply = editing(body -> body.remove("name")).handle(call, upstream);
            return call.is("PATCH") && name.isString() ? reply.changed(body -> body.set("name", name)) : reply;
        };
    }

    private static Misbehaviour timeGoesBack() {
        AtomicInteger second = new AtomicInteger(3000);
        return (call, upstream) -> upstream.send(call).changed(body -> {
            int left = second.decrementAndGet();
            body.put(TIME, String.format("2026-01-01T%02d:%02d:%02d.000Z", left / 3600, left / 60 % 60, left % 60));
        });
    }

    private static Misbehaviour readingCounts() {
        AtomicInteger reads = new AtomicInteger();
        return (call, upstream) -> call.is("GET")
                ? upstream.send(call).changed(body -> body.put("name", "read " + reads.incrementAndGet()))
                : upstream.send(call);
    }

    private static Misbehaviour staleReads() {
        AtomicReference<Reply> earlier = new AtomicReference<>();
        return (call, upstream) -> {
            Reply reply = upstream.send(call);
            if (!call.is("GET") || reply.isRefusal()) {
                return reply;
            }
            Reply before = earlier.getAndSet(reply);
            return before == null ? reply : before;
        };
    }

    private static Misbehaviour planChanges() {
        AtomicInteger writes = new AtomicInteger();
        return (call, upstream) -> {
            Reply reply = upstream.send(call);
            if (call.is("PATCH") && !reply.isRefusal()) {
                writes.incrementAndGet();
            }
            return reply.changed(body -> body.put("plan_id", "plan " + writes.get()));
        };
    }

    private static Misbehaviour toggling() {
        AtomicReference<String> last = new AtomicReference<>("");
        return (call, upstream) -> {
            boolean again = call.is("PATCH") && text(call).equals(last.get());
            if (call.is("PATCH")) {
                last.set(text(call));
            }
            ObjectNode other = call.object().objectNode().put("name", "twice");
            Reply reply = upstream.send(call);
            boolean named = call.object().has("name");
            return again && !reply.isRefusal() && !named ? upstream.send(call.with(other)) : reply;
        };
    }

    private static Misbehaviour halfApplied() {
        return (call, upstream) -> {
            Reply reply = upstream.send(call);
            JsonNode name = call.object().path("name");
            if (call.is("PATCH") && reply.status() == 400 && name.isString()) {
                upstream.send(call.with(call.object().objectNode().set("name", name)));
            }
            return reply;
        };
    }

    private static Misbehaviour as(String key, String method) {
        return (call, upstream) -> upstream.send(call.is(method) && call.isBy(key) ? call.by(OWNER) : call);
    }

    private static String text(Call call) {
        return call.body().text();
    }
}
