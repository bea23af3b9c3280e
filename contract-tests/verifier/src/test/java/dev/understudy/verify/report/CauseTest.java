package dev.understudy.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class CauseTest {

    @Test
    void theSameUndeclaredStatusOfSeveralOperationsIsOneCause() {
        List<Cause> causes = causes(
                undeclared("readThing", "404"), undeclared("deleteThing", "404"), undeclared("readThing", "409"));

        assertThat(causes).hasSize(2);
        assertThat(causes.get(0).operations()).containsExactly("deleteThing", "readThing");
        assertThat(causes.get(0).headline())
                .isEqualTo("StatusIsDeclared 'responses' in 2 operations: deleteThing, readThing");
        assertThat(causes.get(1).operations()).containsExactly("readThing");
    }

    @Test
    void theSameKeywordOfASharedSchemaIsOneCause() {
        assertThat(causes(
                        body("readThing", "/name", "/components/schemas/Thing/properties/name/minLength"),
                        body("listThings", "/0/name", "/components/schemas/Thing/properties/name/minLength"),
                        body("readThing", "/note", "/components/schemas/Thing/properties/note/minLength")))
                .extracting(Cause::operations)
                .containsExactly(List.of("listThings", "readThing"), List.of("readThing"));
    }

    @Test
    void theSameLocationInInlineSchemasIsOneCause() {
        assertThat(causes(
                        body("readThing", "/data/0/name", "/paths/~1a/get/minLength"),
                        body("listThings", "/data/7/name", "/paths/~1b/get/minLength")))
                .hasSize(1);
    }

    @Test
    void violationsComeBeforeDriftAndCausesWithManyOperationsBeforeThoseWithFew() {
        List<Cause> causes = causes(
                undeclared("a", "404"),
                body("b", "/name", "/components/x"),
                body("c", "/note", "/components/y"),
                body("d", "/note", "/components/y"));

        assertThat(causes).extracting(Cause::operations).containsExactly(List.of("c", "d"), List.of("b"), List.of("a"));
        assertThat(causes).extracting(Cause::kind).containsExactly(Kind.VIOLATION, Kind.VIOLATION, Kind.DRIFT);
    }

    private static List<Cause> causes(Finding... findings) {
        Request request = new Request("GET", URI.create("http://things.example"), Headers.of(), Body.NONE);
        return Cause.of(Arrays.stream(findings)
                .map(finding -> new ReportedFinding("0123456789ab", finding, request, "curl", Optional.empty()))
                .map(reported -> FindingGroup.of(List.of(reported)))
                .toList());
    }

    private static Finding undeclared(String operation, String status) {
        return Finding.of(Rule.STATUS_IS_DECLARED)
                .in(operation, 0)
                .violates("responses", place("/paths/~1" + operation + "/get/responses"))
                .declared("200")
                .received(status);
    }

    private static Finding body(String operation, String pointer, String place) {
        return Finding.of(Rule.BODY_MATCHES)
                .in(operation, 0)
                .violates("minLength", place(place))
                .at(pointer)
                .declared("minLength: 1")
                .received("\"\"");
    }

    private static Place place(String pointer) {
        return new Place("things.yaml", 1, JsonPointer.compile(pointer));
    }
}
