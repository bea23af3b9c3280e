package dev.understudy.runtime.pets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The declared error of an operation. */
public record ErrorBody(
        @JsonProperty("code") Integer code,
        @JsonProperty("message") String message) {}
