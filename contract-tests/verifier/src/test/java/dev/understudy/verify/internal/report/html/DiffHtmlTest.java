package dev.understudy.verify.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.ContractComparison;
import dev.understudy.verify.internal.diff.ContractDifference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffHtmlTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                post:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
            components:
              schemas:
                A: {type: object, properties: {'<script>': {type: string}, b: {type: string, maxLength: 5}}}
            """;

    @Test
    void eachChangeIsInTheSectionOfItsImpactAndOthersAtItsPlaceAreListedBelowIt() {
        String page = page(DOCUMENT.replace("maxLength: 5", "maxLength: 9"), Acceptances.NONE, Caller.STRICT);

        assertThat(page)
                .contains("<p class=\"verdict\">BREAKS</p>", "<b>2</b> breaking changes", "GET /a", "POST /a")
                .contains("The same places concern 1 more part of the API", "invalid before, valid now");
        assertThat(page(DOCUMENT.replace("maxLength: 5", "maxLength: 9"), Acceptances.NONE, Caller.TOLERANT))
                .contains("<p class=\"verdict\">SAFE</p>", "<b>2</b> break only other callers");
        assertThat(page(DOCUMENT.replace("maxLength: 5", "maxLength: 5, unknown: 9"), Acceptances.NONE, Caller.SERVER))
                .contains("<p class=\"verdict\">UNDECIDED</p>", "<dt>undecided</dt>");
        assertThat(page(DOCUMENT, Acceptances.NONE, Caller.STRICT)).contains("<p class=\"empty\">None.</p>");
    }

    @Test
    void anAcceptedChangeIsShownWithItsReason() {
        String wider = DOCUMENT.replace("maxLength: 5", "maxLength: 9");
        String id = compare(wider).changes().get(0).id();
        Acceptances accepted = Acceptances.read(
                "accept.yaml",
                "[{id: %s, reason: longer names}, {id: gone, reason: r}]"
                        .formatted(id)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(page(wider, accepted, Caller.STRICT))
                .contains("Accepted: longer names", "<b>1</b> accepted change", "<li><code>gone</code></li>");
    }

    @Test
    void thePageNeedsNothingElseAndEscapesWhatTheContractSays() {
        String page = page(
                DOCUMENT.replace("'<script>': {type: string}", "'<script>': {type: integer}"),
                Acceptances.NONE,
                Caller.STRICT);

        assertThat(page)
                .contains("/&lt;script&gt;", "default-src 'none'", "color-scheme")
                .doesNotContain("<script", "<link", "<img", "http://", "https://");
    }

    private static String page(String after, Acceptances accepted, Caller caller) {
        return DiffHtml.write(compare(after), accepted, List.of(caller), "old.yaml", "new.yaml");
    }

    private static ContractDifference compare(String after) {
        return ContractComparison.compare(contract(DOCUMENT), contract(after));
    }

    private static Contract contract(String text) {
        return Contract.of(Documents.of(Document.read(
                URI.create("file:/contract.yaml"), "contract.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }
}
