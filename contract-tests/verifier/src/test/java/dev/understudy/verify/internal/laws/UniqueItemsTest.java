package dev.understudy.verify.internal.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The order of an array counts, unless its items are unique. */
class UniqueItemsTest {

    private static final UniqueItems TAGS = new UniqueItems(List.of(JsonPointer.compile("/a/tags")));

    @Test
    void theOrderOfUniqueItemsDoesNotCount() {
        assertThat(TAGS.sort(json("{'a': {'tags': [2, 1]}}"))).isEqualTo(TAGS.sort(json("{'a': {'tags': [1, 2]}}")));
    }

    @Test
    void theOrderOfOtherArraysCounts() {
        JsonNode list = json("{'a': {'list': [2, 1]}}");
        assertThat(TAGS.sort(list)).isEqualTo(list);
    }

    @Test
    void aPartOfTheResourceIsSortedLikeTheWhole() {
        assertThat(TAGS.sort(json("[2, 1]"), JsonPointer.compile("/a/tags"))).isEqualTo(json("[1, 2]"));
        assertThat(TAGS.sort(json("{'tags': [2, 1]}"), JsonPointer.compile("/a")))
                .isEqualTo(json("{'tags': [1, 2]}"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
