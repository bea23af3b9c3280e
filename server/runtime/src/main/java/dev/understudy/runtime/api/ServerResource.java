package dev.understudy.runtime.api;

import java.util.function.Function;

/**
 * A resource of the server itself, such as a page or a health check. It belongs to no API, has no access control, and is
 * read with GET or HEAD.
 *
 * @param path the exact path, percent-encoded
 * @param representation returns the current representation for a request; called once for each, on a worker
 */
public record ServerResource(String path, Function<RequestHead, Representation> representation) {

    /**
     * A representation of a resource.
     *
     * @param status the HTTP status code
     * @param mediaType the media type of the body
     * @param body the body, which is sent as UTF-8
     */
    public record Representation(int status, String mediaType, String body) {}
}
