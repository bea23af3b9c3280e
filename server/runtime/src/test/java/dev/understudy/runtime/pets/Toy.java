package dev.understudy.runtime.pets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.understudy.api.Alternatives;
import dev.understudy.api.Alternatives.Alternative;

/** A union without a discriminator, one of whose alternatives is a scalar. */
@Alternatives({
    @Alternative(type = Toy.Text.class, schema = "#/components/schemas/Toy/oneOf/0"),
    @Alternative(type = Toy.Ball.class, schema = "#/components/schemas/Toy/oneOf/1")
})
public sealed interface Toy {

    /** A string. */
    record Text(@JsonValue String value) implements Toy {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Text {}
    }

    /** An object. */
    record Ball(@JsonProperty("size") Long size) implements Toy {}
}
