package dev.understudy.standin.store;

/**
 * One value of a change: supplied, perhaps as null, or left alone.
 *
 * @param given whether it was supplied at all
 * @param value what it shall become; null clears, or says nothing where it was not given
 * @param <T> its type
 */
public record Supplied<T>(boolean given, T value) {

    /** Becomes this value, or nothing if it is null. */
    public static <T> Supplied<T> of(T value) {
        return new Supplied<>(true, value);
    }

    /** Stays as it is. */
    public static <T> Supplied<T> not() {
        return new Supplied<>(false, null);
    }
}
