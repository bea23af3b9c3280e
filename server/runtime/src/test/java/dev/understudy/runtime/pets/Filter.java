package dev.understudy.runtime.pets;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.openapitools.jackson.nullable.JsonNullable;

/** The value of a parameter in the style deepObject. */
public record Filter(
        @JsonProperty("minAge") JsonNullable<Integer> minAge,
        @JsonProperty("name") JsonNullable<String> name) {}
