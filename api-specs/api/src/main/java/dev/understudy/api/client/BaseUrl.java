package dev.understudy.api.client;

import java.net.URI;

/** The URL under which a server offers the paths of a contract. */
final class BaseUrl {

    private final String withoutPrefix;

    /**
     * Reads a base URL.
     *
     * @param prefix the beginning of all paths in the contract; it may be part of the URL
     * @throws IllegalArgumentException if the text is not an absolute URL with the scheme http or https
     */
    BaseUrl(String text, String prefix) {
        URI uri = URI.create(text);
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The base URL '%s' is not a URL like https://host or https://host/path.".formatted(text));
        }
        String url = text.replaceAll("/+$", "");
        this.withoutPrefix = url.endsWith(prefix) ? url.substring(0, url.length() - prefix.length()) : url;
    }

    URI resolve(String target) {
        return URI.create(withoutPrefix + target);
    }

    boolean isSecure() {
        return withoutPrefix.regionMatches(true, 0, "https:", 0, 6);
    }
}
