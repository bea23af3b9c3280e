package dev.understudy.verify.internal.check;

import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Reports a part of an exchange that could not be judged, because it must not look like one that passed. The finding is
 * advice, unless the server declares a content coding that the body does not have.
 */
public final class ExchangeIsJudged implements ResponseCheck {

    @Override
    public Rule rule() {
        return Rule.EXCHANGE_IS_JUDGED;
    }

    @Override
    public List<Finding> judge(JudgedResponse response) {
        Body body = response.response().body();
        if (body.isUndecodable() && response.mayHaveBody()) {
            return List.of(response.finding(this)
                    .violates("content", response.declared().node().place())
                    .as(Kind.VIOLATION)
                    .at("/headers/Content-Encoding")
                    .declared("a body in the content coding of Content-Encoding (RFC 9110 section 8.4)")
                    .received(body.unknownBecause()));
        }
        Optional<String> reason = body.isUnread() ? Optional.of(body.unknownBecause()) : response.jsonLimit();
        return response.mayHaveBody()
                ? reason
                        .map(because -> response.finding(this)
                                .violates("content", response.declared().node().place())
                                .declared("a body that can be judged")
                                .received("not judged: " + because))
                        .stream()
                        .toList()
                : List.of();
    }

    /**
     * Returns the finding for a part that could not be judged.
     *
     * @param declaration the declaration of the part in the contract
     * @param part the part, such as "a request body that can be judged"
     * @param reason the reason, as a clause
     */
    public static Finding finding(
            Exchange exchange, Operation operation, DocumentNode declaration, String part, String reason) {
        return Finding.of(Rule.EXCHANGE_IS_JUDGED)
                .in(operation.id(), exchange.index())
                .violates("content", declaration.place())
                .declared(part)
                .received("not judged: " + KeywordFindings.shorten(reason));
    }
}
