package dev.understudy.contract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    @ParameterizedTest
    @ValueSource(strings = {"019e18e2-7947-7550-ac77-19315c6fd797", "019E18E2-7947-7550-AC77-19315c6fd797"})
    void aUuidIsReadInEitherCase(String text) {
        assertThat(Uuids.isUuid(text)).isTrue();
        assertThat(Uuids.parse(text)).hasValue(UUID.fromString("019e18e2-7947-7550-ac77-19315c6fd797"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "019e18e279477550ac7719315c6fd797",
                "019e18e2-7947-7550-ac77-19315c6fd79",
                "019e18e2-7947-7550-ac77-19315c6fd7970",
                "019e18e2-7947-7550-ac77-19315c6fd79g",
                "{019e18e2-7947-7550-ac77-19315c6fd797}",
                "019e18e-27947-7550-ac77-19315c6fd797",
                "019e18e2-7947-7550-ac77-19315c6fd797\n"
            })
    void otherTextsAreNotUuids(String text) {
        assertThat(Uuids.isUuid(text)).isFalse();
        assertThat(Uuids.parse(text)).isEmpty();
    }
}
