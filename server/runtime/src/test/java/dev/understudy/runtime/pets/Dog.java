package dev.understudy.runtime.pets;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.openapitools.jackson.nullable.JsonNullable;

/** An open object. */
public record Dog(
        @JsonProperty("kind") String kind,
        @JsonProperty("name") String name,
        @JsonProperty("toy") JsonNullable<Toy> toy,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties)
        implements Pet {}
