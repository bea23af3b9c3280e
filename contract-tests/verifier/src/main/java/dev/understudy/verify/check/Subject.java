package dev.understudy.verify.check;

import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import dev.understudy.verify.exchange.Exchange;

/**
 * What findings are about.
 *
 * @param exchange the exchange
 * @param operation the operation that it is for
 */
record Subject(Exchange exchange, Operation operation) {

    Finding finding(
            Kind kind,
            String check,
            String pointer,
            String keyword,
            DocumentNode contract,
            String declared,
            String received) {
        return new Finding(
                kind, check, operation.id(), exchange.index(), pointer, keyword, contract.place(), declared, received);
    }
}
