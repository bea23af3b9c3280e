package dev.understudy.jaxrs.stub;

/**
 * The settings of the generator.
 *
 * @param contract the name of the contract, for the first line of each file
 * @param apiPackage the package of the interfaces
 * @param modelPackage the package of the types
 * @param dateTime the class of a string with the format {@code date-time}, such as {@code java.time.OffsetDateTime}
 * @param integer the class of an integer without a format and without narrow bounds, such as {@code java.lang.Long}
 * @param isGapOpaque whether a part of the contract for which no code can be generated becomes a raw JSON value, or is left
 *     out; otherwise it stops the generator
 */
public record StubSettings(
        String contract,
        String apiPackage,
        String modelPackage,
        Class<?> dateTime,
        Class<?> integer,
        boolean isGapOpaque) {}
