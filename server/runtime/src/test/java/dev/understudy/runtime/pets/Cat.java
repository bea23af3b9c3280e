package dev.understudy.runtime.pets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.openapitools.jackson.nullable.JsonNullable;

/** A closed object with optional properties. */
public record Cat(
        @JsonProperty("kind") String kind,
        @JsonProperty("name") String name,
        @JsonProperty("lives") JsonNullable<Integer> lives,
        @JsonProperty("born") JsonNullable<OffsetDateTime> born,
        @JsonProperty("weight") JsonNullable<BigDecimal> weight)
        implements Pet {}
