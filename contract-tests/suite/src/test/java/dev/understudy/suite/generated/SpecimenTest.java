package dev.understudy.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.specimen.api.model.Colour;
import dev.understudy.specimen.api.model.Rank;
import dev.understudy.specimen.api.model.Specimen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the generator of stubs with constructs that neither vendor's contract contains; see specimen.yaml. */
class SpecimenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"specimen\",\"colour\":\"greenish blue\",\"rank\":2,\"parts\":[],\"aliases\":null,\"size\":null}",
                "{\"kind\":\"specimen\",\"colour\":\"red\",\"rank\":1,\"parts\":[\"b\",\"a\"],\"aliases\":[\"c\"],\"tags\":[],"
                        + "\"labels\":null,\"marks\":[\"striped\",\"spotted\"],\"counts\":{\"z\":1,\"a\":2},\"size\":\"small\","
                        + "\"second_rank\":null,\"found_on\":\"2026-05-11\",\"class\":\"x\",\"alive\":true}",
            })
    void jsonIsWrittenAsItWasRead(String json) {
        assertThat(PlainMapper.write(PlainMapper.read(json, Specimen.class))).isEqualTo(json);
    }

    @Test
    void aConstantHasItsValueWithoutBeingSet() {
        assertThat(specimen().build().kind()).isEqualTo(Specimen.KindEnum.SPECIMEN);
    }

    @Test
    void aDefaultInTheContractIsNotFilledIn() {
        assertThat(specimen().build().alive().isPresent()).isFalse();
    }

    @Test
    void aRecordCopiesItsCollections() {
        var parts = new ArrayList<>(List.of("leg"));
        var counts = new LinkedHashMap<>(Map.of("legs", 6L));
        Specimen specimen = specimen().parts(parts).counts(counts).build();

        parts.clear();
        counts.clear();

        assertThat(specimen.parts()).containsExactly("leg");
        assertThat(specimen.counts().get()).containsExactly(Map.entry("legs", 6L));
        assertThatThrownBy(() -> specimen.counts().get().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Specimen.Builder specimen() {
        return Specimen.builder().colour(Colour.RED).rank(Rank.NUMBER_1).parts(List.of());
    }
}
