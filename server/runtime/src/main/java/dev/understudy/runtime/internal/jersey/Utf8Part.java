package dev.understudy.runtime.internal.jersey;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A part whose names are UTF-8, as RFC 7578 section 5.1 and browsers have it. Jersey reads them as ISO-8859-1. */
final class Utf8Part implements EntityPart {

    private final EntityPart part;

    Utf8Part(EntityPart part) {
        this.part = part;
    }

    @Override
    public String getName() {
        return decode(part.getName());
    }

    @Override
    public Optional<String> getFileName() {
        return part.getFileName().map(Utf8Part::decode);
    }

    @Override
    public InputStream getContent() {
        return part.getContent();
    }

    @Override
    public <T> T getContent(Class<T> type) throws IOException {
        return part.getContent(type);
    }

    @Override
    public <T> T getContent(GenericType<T> type) throws IOException {
        return part.getContent(type);
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return part.getHeaders();
    }

    @Override
    public MediaType getMediaType() {
        return part.getMediaType();
    }

    private static String decode(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
