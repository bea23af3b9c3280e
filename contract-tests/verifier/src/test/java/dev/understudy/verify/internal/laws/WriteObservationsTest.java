package dev.understudy.verify.internal.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value follows from another one if only some writes of other fields change it. */
class WriteObservationsTest {

    private static final JsonPointer STATUS = JsonPointer.compile("/status");

    private final WriteObservations observations = new WriteObservations();

    @Test
    void aValueThatOnlyOneFieldChangesFollowsFromIt() {
        observe("/paused", "{'status': 'READY'}", "{'status': 'PAUSED'}");
        observe("/name", "{'status': 'READY'}", "{'status': 'READY'}");
        assertThat(observations.isKeptBySome(STATUS)).isTrue();
    }

    @Test
    void aValueThatEveryOtherFieldChangesIsLost() {
        observe("/paused", "{'status': 'a'}", "{}");
        observe("/name", "{'status': 'b'}", "{}");
        assertThat(observations.isKeptBySome(STATUS)).isFalse();
    }

    @Test
    void aValueThatWasAlreadyLostIsNotKept() {
        observe("/paused", "{'status': 'a'}", "{}");
        observe("/name", "{}", "{}");
        assertThat(observations.isKeptBySome(STATUS)).isFalse();
    }

    @Test
    void aWriteOfTheValueItselfDoesNotCount() {
        observe("/paused", "{'status': 'a'}", "{}");
        observe("/status", "{'status': 'b'}", "{'status': 'b'}");
        assertThat(observations.isKeptBySome(STATUS)).isFalse();
    }

    private void observe(String written, String before, String after) {
        JsonNode any = JsonNodeFactory.instance.objectNode();
        observations.add(
                new WriteStep(Map.of(JsonPointer.compile(written), any), any, true), json(before), json(after));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
