package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.syntax.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The charsets of texts. */
public final class Charsets {

    private Charsets() {}

    /** Returns the charset that a media type names; UTF-8 if it names none, or one that does not exist. */
    public static Charset of(MediaType mediaType) {
        String name = mediaType.parameters().getOrDefault("charset", "");
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
