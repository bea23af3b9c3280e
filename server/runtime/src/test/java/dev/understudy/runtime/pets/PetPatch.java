package dev.understudy.runtime.pets;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.openapitools.jackson.nullable.JsonNullable;

/** A change: absent, null and a value are three different things. */
public record PetPatch(@JsonProperty("name") JsonNullable<String> name) {}
