package dev.understudy.verify.internal.contain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.internal.contain.Containment.Proved;
import dev.understudy.verify.internal.contain.Containment.Refuted;
import dev.understudy.verify.internal.formula.SchemaSide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes one keyword in a known direction, at ten places of larger schemas, in both directions and both versions of
 * OpenAPI, and mixed.
 */
class KeywordMutationsTest {

    private static final List<List<String>> VERSIONS =
            List.of(List.of("3.1.0", "3.1.0"), List.of("3.0.3", "3.0.3"), List.of("3.0.3", "3.1.0"));

    static Stream<Arguments> narrower() {
        return pairs(KeywordMutations.NARROWER);
    }

    static Stream<Arguments> same() {
        return pairs(KeywordMutations.SAME);
    }

    private static Stream<Arguments> pairs(List<List<String>> schemas) {
        return schemas.stream()
                .flatMap(pair ->
                        Stream.of(Wrapper.values()).map(place -> Arguments.of(place, pair.get(0), pair.get(1))));
    }

    @ParameterizedTest
    @MethodSource("narrower")
    void theNarrowerSchemaIsContainedButTheWiderOneIsNot(Wrapper place, String narrow, String wide) {
        assertInAllVersions(place.around(narrow), place.around(wide), Refuted.class);
    }

    @ParameterizedTest
    @MethodSource("same")
    void aRefactoringChangesNothing(Wrapper place, String one, String other) {
        assertInAllVersions(place.around(one), place.around(other), Proved.class);
    }

    // The first schema is always contained in the second.
    private static void assertInAllVersions(String first, String second, Class<? extends Containment> ofSecond) {
        for (List<String> versions : VERSIONS) {
            SchemaSide one = TestSchema.of(versions.get(0), first, "");
            SchemaSide other = TestSchema.of(versions.get(1), second, "");
            assertThat(new ContainmentProver(one, other).prove())
                    .as(versions.toString())
                    .isInstanceOf(Proved.class);
            assertThat(new ContainmentProver(other, one).prove())
                    .as(versions.toString())
                    .isInstanceOf(ofSecond);
        }
    }
}
