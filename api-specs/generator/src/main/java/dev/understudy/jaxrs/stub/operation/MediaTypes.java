package dev.understudy.jaxrs.stub.operation;

import java.util.Locale;

/** Sorts media types by the Java type of a body. */
final class MediaTypes {

    static final String JSON = "application/json";

    private MediaTypes() {}

    static String essence(String mediaType) {
        return mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    static boolean isJson(String mediaType) {
        return essence(mediaType).matches("[^/]+/(?:json|.+\\+json)");
    }

    static boolean isForm(String mediaType) {
        return essence(mediaType).equals("application/x-www-form-urlencoded");
    }

    static boolean isMultipart(String mediaType) {
        return essence(mediaType).equals("multipart/form-data");
    }

    static boolean isText(String mediaType) {
        return essence(mediaType).startsWith("text/");
    }

    /** Returns whether a media type stands for several, such as {@code image/*}. */
    static boolean isRange(String mediaType) {
        return essence(mediaType).contains("*");
    }

    /** Returns whether a media type is a range that JSON belongs to. */
    static boolean includesJson(String mediaType) {
        return essence(mediaType).matches("\\*/\\*|application/\\*");
    }

    /** Returns a word for a media type, such as {@code Csv} for {@code text/csv}. */
    static String word(String mediaType) {
        String essence = essence(mediaType);
        return essence.equals("*/*")
                ? "any"
                : essence.replaceFirst("^(?:[^/]+/(?:x-)?)(?=[^*])", "").replace("*", "");
    }
}
