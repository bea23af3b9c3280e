package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies the keywords that hold no schemas. */
final class LeafCopy {

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    private final SchemaBook book;

    LeafCopy(SchemaBook book) {
        this.book = book;
    }

    void into(ObjectNode copy, String keyword, KeywordKind kind, DocumentNode node) {
        boolean judged = switch (kind) {
            case ANNOTATION -> false;
            case PATTERN -> isPattern(node, node.text(""));
            case FORMAT -> isFormat(node);
            case TYPE -> isType(node);
            case ENCODING -> isEncoding(node);
            case MEDIA_TYPE -> isMediaType(node);
            default -> true;
        };
        if (judged) {
            copy.set(keyword, node.value());
        }
    }

    boolean isPattern(DocumentNode node, String pattern) {
        return EcmaPattern.isReadable(pattern) || note(node, "the regular expression '" + pattern + "' cannot be read");
    }

    private boolean isFormat(DocumentNode node) {
        String format = node.text("");
        if (Formats.demandsNothing(format)) {
            return false;
        }
        return Formats.isJudged(format) || note(node, "the format '" + format + "' is not known");
    }

    private boolean isType(DocumentNode node) {
        boolean known = node.value().isArray()
                ? node.value().valueStream().allMatch(LeafCopy::isTypeName)
                : isTypeName(node.value());
        return known || note(node, "there is no type " + node.value());
    }

    private static boolean isTypeName(JsonNode type) {
        return type.isString() && TYPES.contains(type.stringValue());
    }

    private boolean isEncoding(DocumentNode node) {
        return Encoding.of(node.text("")).isPresent() || note(node, "the encoding '" + node.text("") + "' is not read");
    }

    private boolean isMediaType(DocumentNode node) {
        return EncodedContent.isJson(node.text(""))
                || note(node, "content of type '" + node.text("") + "' is not read");
    }

    private boolean note(DocumentNode node, String reason) {
        book.addNotChecked(node, reason);
        return false;
    }
}
