package dev.understudy.suite.mutants;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways in which a stand-in for Well can be wrong. */
final class WellMutants {

    private static final String ADMIN = "well-demo";
    private static final String OURS = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21";
    private static final String COMPANY = "00000000-0000-4000-8000-000000000001";

    private WellMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "the role is not asked",
                        "ProbeIsAnswered",
                        (call, upstream) -> upstream.send(call.isBy("well-demo-member") ? call.by(ADMIN) : call)),
                new Mutant(
                        "another tenant's workspace is shown",
                        "ProbeIsAnswered",
                        (call, upstream) -> upstream.send(call.isBy("well-demo-stranger") ? call.by(ADMIN) : call)),
                new Mutant(
                        "any workspace id will do",
                        "InvalidIsRefused",
                        (call, upstream) -> upstream.send(
                                call.to(call.target().replaceAll("/v1/workspaces/[^/?]+", "/v1/workspaces/" + OURS)))),
                new Mutant(
                        "the effective workspace is not looked at",
                        "ProbeIsAnswered",
                        (call, upstream) -> upstream.send(call.to(call.target().replaceAll("\\?.*", "")))),
                new Mutant("the id in the body is not looked at", "ProbeIsAnswered", data(data -> data.remove("id"))),
                new Mutant("any company will do", "ProbeIsAnswered", company(company -> company.put("id", COMPANY))),
                new Mutant("a refused link leaves the name changed", "RefusedChangesNothing", halfApplied()),
                new Mutant("a link is not stored", "WrittenIsRead", data(data -> data.remove("relationships"))),
                new Mutant("a link is not cleared", "WrittenIsRead", unlinkingIgnored()),
                new Mutant("a null description is ignored", "NullClears", attributes(attributes -> {
                    if (attributes.path("description").isNull()) {
                        attributes.remove("description");
                    }
                })),
                new Mutant("false is taken for absent", "WrittenIsRead", attributes(attributes -> {
                    if (attributes.path("auto_extract_enabled").isBoolean()
                            && !attributes.path("auto_extract_enabled").booleanValue()) {
                        attributes.remove("auto_extract_enabled");
                    }
                })),
                new Mutant("a name that is too long is cut off", "InvalidIsRefused", attributes(attributes -> {
                    String name = attributes.path("name").asString("");
                    if (name.length() > 100 && name.codePointCount(0, name.length()) == name.length()) {
                        attributes.put("name", name.substring(0, 100));
                    }
                })),
                new Mutant("lengths count UTF-16 units", "ValidIsAccepted", (call, upstream) -> {
                    String name = call.object().at("/data/attributes/name").asString("");
                    return upstream.send(
                            call.is("PATCH") && name.length() > 100
                                    ? call.with(call.object().removeAll())
                                    : call);
                }),
                new Mutant("an empty name is accepted", "InvalidIsRefused", attributes(attributes -> {
                    if (attributes.path("name").asString("x").isEmpty()) {
                        attributes.put("name", "x");
                    }
                })),
                new Mutant("any type is accepted", "InvalidIsRefused", data(data -> data.put("type", "workspace"))),
                new Mutant(
                        "a body that changes nothing is accepted",
                        "InvalidIsRefused",
                        (call, upstream) -> upstream.send(
                                call.is("PATCH") && isEmptyChange(call.object().path("data")) ? call.reading() : call)),
                new Mutant("the time of creation changes", "TimestampsNeverGoBack", creationGoesBack()),
                new Mutant("every third change is lost", "WrittenIsRead", everyThirdIsLost()),
                new Mutant("whoever writes becomes trusted", "ReadOnlyStays", trusting()));
    }

    static Mutant named(String name) {
        return all().stream()
                .filter(mutant -> mutant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Misbehaviour data(Consumer<ObjectNode> edit) {
        return editing("/data", edit);
    }

    private static Misbehaviour attributes(Consumer<ObjectNode> edit) {
        return editing("/data/attributes", edit);
    }

    private static Misbehaviour company(Consumer<ObjectNode> edit) {
        return editing("/data/relationships/own_company/data", edit);
    }

    private static Misbehaviour editing(String at, Consumer<ObjectNode> edit) {
        return (call, upstream) -> {
            ObjectNode body = call.object();
            if (!call.is("PATCH") || !(body.at(at) instanceof ObjectNode holder)) {
                return upstream.send(call);
            }
            boolean changedNothing = isEmptyChange(body.path("data"));
            edit.accept(holder);
            // What is left empty would be refused, which is another fault than the one meant.
            boolean nothingLeft = !changedNothing && isEmptyChange(body.path("data"));
            return upstream.send(nothingLeft ? call.reading() : call.with(body));
        };
    }

    private static boolean isEmptyChange(JsonNode data) {
        return data.isObject()
                && data.path("type").asString("").startsWith("workspace")
                && data.path("attributes").isEmpty()
                && data.path("relationships").isEmpty();
    }

    private static Misbehaviour halfApplied() {
        return (call, upstream) -> {
            Reply reply = upstream.send(call);
            if (call.is("PATCH") && reply.status() == 404 && call.object().path("data") instanceof ObjectNode) {
                ObjectNode body = call.object();
                ((ObjectNode) body.path("data")).remove("relationships");
                if (!isEmptyChange(body.path("data"))) {
                    upstream.send(call.with(body));
                }
            }
            return reply;
        };
    }

    private static Misbehaviour unlinkingIgnored() {
        return editing("/data", data -> {
            if (data.at("/relationships/own_company/data").isNull()) {
                data.remove("relationships");
            }
        });
    }

    private static Misbehaviour creationGoesBack() {
        AtomicInteger day = new AtomicInteger(29);
        return (call, upstream) -> upstream.send(call).changed(body -> {
            if (body.at("/data/attributes") instanceof ObjectNode attributes) {
                int earlier = Math.max(1, call.is("PATCH") ? day.decrementAndGet() : day.get());
                attributes.put("created_at", String.format("2025-01-%02dT00:00:00.000Z", earlier));
            }
        });
    }

    private static Misbehaviour everyThirdIsLost() {
        AtomicInteger writes = new AtomicInteger();
        return (call, upstream) -> {
            Reply reply = call.is("PATCH") ? null : upstream.send(call);
            if (reply != null) {
                return reply;
            }
            boolean lost = writes.incrementAndGet() % 3 == 0
                    && !upstream.send(call.reading()).isRefusal();
            return upstream.send(lost && call.isBy(ADMIN) && call.isObject() ? call.reading() : call);
        };
    }

    private static Misbehaviour trusting() {
        AtomicInteger writes = new AtomicInteger();
        return (call, upstream) -> {
            Reply reply = upstream.send(call);
            if (call.is("PATCH") && !reply.isRefusal()) {
                writes.incrementAndGet();
            }
            return reply.changed(body -> {
                if (body.at("/data/attributes") instanceof ObjectNode attributes) {
                    attributes.put("trusted", writes.get() % 2 == 1);
                }
            });
        };
    }
}
