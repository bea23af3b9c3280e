package dev.understudy.contract.style;

import dev.understudy.contract.syntax.MediaType;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of a body of type multipart/form-data (RFC 7578).
 *
 * @param name the name of the property that the part contains
 * @param mediaType the media type that the part declares; empty if it declares none
 * @param text returns the content as text; called only if the content is JSON or text
 */
public record FormPart(String name, Optional<MediaType> mediaType, Supplier<String> text) {}
