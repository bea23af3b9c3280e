package dev.understudy.runtime.pets;

import com.fasterxml.jackson.annotation.JsonValue;

/** The values of a parameter. */
public enum Order {
    BY_NAME("by-name"),
    BY_AGE("by-age");

    private final String value;

    Order(String value) {
        this.value = value;
    }

    @JsonValue
    public String getValue() {
        return value;
    }
}
