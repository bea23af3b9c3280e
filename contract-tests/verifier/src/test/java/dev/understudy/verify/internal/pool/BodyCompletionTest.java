package dev.understudy.verify.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A property is added to all bodies if requests succeed only with it. */
class BodyCompletionTest {

    private static final JsonNode USUAL = json("{'name': 'x'}");

    private final BodyCompletion completion = new BodyCompletion();

    @Test
    void aPropertyWithoutWhichNoRequestSucceedsIsAdded() {
        learn("{'name': 'x'}", false);
        learn("{'name': 'x', 'roles': ['admin']}", true);

        assertThat(complete("{'name': 7}")).isEqualTo(json("{'name': 7, 'roles': ['admin']}"));
        assertThat(complete("{'name': 'x', 'roles': []}")).isEqualTo(json("{'name': 'x', 'roles': []}"));
        assertThat(complete("[]")).isEqualTo(json("[]"));
    }

    @Test
    void nothingIsAddedIfRequestsSucceedWithoutIt() {
        learn("{'name': 'x'}", false);
        learn("{'name': 'x', 'roles': ['admin']}", true);
        learn("{'name': 'y'}", true);

        assertThat(complete("{'name': 7}")).isEqualTo(json("{'name': 7}"));
    }

    @Test
    void asFewPropertiesAsPossibleAreAdded() {
        learn("{'name': 'x'}", false);
        learn("{'name': 'x', 'roles': ['admin'], 'note': 'n'}", true);
        learn("{'name': 'x', 'roles': ['admin']}", true);

        assertThat(complete("{'name': 7}")).isEqualTo(json("{'name': 7, 'roles': ['admin']}"));
    }

    @Test
    void aPropertyThatWouldChangeTheFaultsOfABodyIsNotAdded() {
        learn("{'name': 'x'}", false);
        learn("{'name': 'x', 'roles': ['admin']}", true);

        assertThat(completion.complete(json("{'name': 7}"), longer -> false)).isEqualTo(json("{'name': 7}"));
    }

    private void learn(String sent, boolean success) {
        completion.learn(Optional.of(json(sent)), Optional.of(USUAL), success);
    }

    private JsonNode complete(String body) {
        return completion.complete(json(body), longer -> true);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
