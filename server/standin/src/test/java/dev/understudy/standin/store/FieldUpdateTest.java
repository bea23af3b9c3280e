package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullable;

class FieldUpdateTest {

    @Test
    void anAbsentPropertyLeavesTheFieldUnchanged() {
        assertThat(FieldUpdate.of(JsonNullable.undefined())).isEqualTo(FieldUpdate.none());
        assertThat(FieldUpdate.none().given()).isFalse();
    }

    @Test
    void aNullClearsTheField() {
        assertThat(FieldUpdate.of(JsonNullable.of(null))).isEqualTo(new FieldUpdate<>(true, null));
    }

    @Test
    void aValueSetsTheField() {
        assertThat(FieldUpdate.of(JsonNullable.of("x"))).isEqualTo(FieldUpdate.to("x"));
        assertThat(FieldUpdate.to("x")).isEqualTo(new FieldUpdate<>(true, "x"));
    }
}
