package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies the keywords whose values do not contain schemas, the leaves of a schema. A keyword that cannot be judged is
 * not copied, but listed as not checked.
 */
final class LeafCopier {

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    private final SchemaBundle bundle;

    LeafCopier(SchemaBundle bundle) {
        this.bundle = bundle;
    }

    /** Returns false if the keyword restricts values, but cannot be judged. */
    boolean copyTo(ObjectNode copy, String keyword, KeywordKind kind, DocumentNode node) {
        if (kind == KeywordKind.ANNOTATION
                || (kind == KeywordKind.FORMAT && Formats.acceptsEveryValue(node.text("")))) {
            return true;
        }
        boolean judged = switch (kind) {
            case PATTERN -> isReadablePattern(node, node.text(""));
            case FORMAT -> isJudgedFormat(node);
            case TYPE -> isKnownType(node);
            case ENCODING -> isSupportedEncoding(node);
            case MEDIA_TYPE -> isSupportedMediaType(node);
            default -> true;
        };
        if (judged) {
            copy.set(keyword, node.value());
        }
        return judged;
    }

    /** Returns whether a text is a valid regular expression. If it is not, the node is listed as not checked. */
    boolean isReadablePattern(DocumentNode node, String pattern) {
        return EcmaPattern.isValid(pattern)
                || listNotChecked(node, "the regular expression '" + pattern + "' cannot be read");
    }

    private boolean isJudgedFormat(DocumentNode node) {
        String format = node.text("");
        return Formats.isJudged(format) || listNotChecked(node, "the format '" + format + "' is not known");
    }

    private boolean isKnownType(DocumentNode node) {
        boolean known = node.value().isArray()
                ? node.value().valueStream().allMatch(LeafCopier::isTypeName)
                : isTypeName(node.value());
        return known || listNotChecked(node, "the type " + node.value() + " is not known");
    }

    private static boolean isTypeName(JsonNode type) {
        return type.isString() && TYPES.contains(type.stringValue());
    }

    private boolean isSupportedEncoding(DocumentNode node) {
        return Encoding.of(node.text("")).isPresent()
                || listNotChecked(node, "the encoding '" + node.text("") + "' is not supported");
    }

    private boolean isSupportedMediaType(DocumentNode node) {
        return EncodedContent.isJson(node.text(""))
                || listNotChecked(node, "content of media type '" + node.text("") + "' is not supported");
    }

    // Returns false, so that it can be the second operand of ||.
    private boolean listNotChecked(DocumentNode node, String reason) {
        bundle.addNotChecked(node, reason);
        return false;
    }
}
