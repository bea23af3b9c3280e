package dev.understudy.verify.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "petId,            pet id",
        "pet_id,           pet id",
        "update-thing,     update thing",
        "HTTPServer,       httpserver",
        "v2Things,         v2 things",
        "{thing.id},       thing id",
        "größe,            gr e",
        "-,                -",
    })
    void aNameConsistsOfWords(String name, String words) {
        assertThat(ResourceNames.words(name)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "pets,     pet",
        "policies, policy",
        "boxes,    box",
        "classes,  class",
        "class,    class",
        "houses,   house",
        "media,    media",
    })
    void aPluralHasASingular(String plural, String singular) {
        assertThat(ResourceNames.singular(plural)).isEqualTo(singular);
    }
}
