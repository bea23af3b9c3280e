package dev.understudy.standin.store;

import org.openapitools.jackson.nullable.JsonNullable;

/**
 * An update of one field: leaves the field as it is, clears it, or sets it to a value.
 *
 * @param given whether the field is updated at all
 * @param value the new value, or null to clear the field; null if it is not updated
 * @param <T> the type of the field
 */
public record FieldUpdate<T>(boolean given, T value) {

    /** Converts a property of a request body: absent leaves the field, null clears it. */
    public static <T> FieldUpdate<T> of(JsonNullable<T> property) {
        return property.isPresent() ? to(property.get()) : none();
    }

    /** Returns an update that sets the field, or clears it if the value is null. */
    public static <T> FieldUpdate<T> to(T value) {
        return new FieldUpdate<>(true, value);
    }

    /** Returns an update that leaves the field as it is. */
    public static <T> FieldUpdate<T> none() {
        return new FieldUpdate<>(false, null);
    }
}
