package dev.understudy.verify.internal.diff;

import dev.understudy.contract.document.DocumentNode;

/**
 * A part of both contracts that is compared.
 *
 * @param operation the operation; empty for the complete document
 * @param part the part of the operation, such as {@code answer 200 application/json}
 * @param direction {@code request}, {@code answer} or {@code document}
 */
record Subject(String operation, String part, String direction, DocumentNode oldNode, DocumentNode newNode) {

    Subject of(String newPart, String newDirection) {
        return new Subject(operation, newPart, newDirection, oldNode, newNode);
    }

    Subject at(DocumentNode inOld, DocumentNode inNew) {
        return new Subject(operation, part, direction, inOld, inNew);
    }

    ChangeBuilder change(String keyword) {
        return new ChangeBuilder(this, keyword);
    }

    boolean isRequest() {
        return direction.equals("request");
    }
}
