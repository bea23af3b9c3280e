package dev.understudy.verify.internal.contain;

import dev.understudy.contract.document.DocumentNode;

/**
 * An obligation of the target schema that the source schema does not, or perhaps does not, meet.
 *
 * @param pointer the place in a value, with {@code *} for any element or additional property
 * @param keyword the keyword of the target
 * @param member the property that the keyword is about; empty if it is about none in particular
 * @param ofSource the corresponding node of the source, or the nearest one
 * @param ofTarget the keyword's node in the target
 * @param containment the witness, or the reason why it is undecided
 */
public record Difference(
        String pointer,
        String keyword,
        String member,
        DocumentNode ofSource,
        DocumentNode ofTarget,
        Containment containment) {}
