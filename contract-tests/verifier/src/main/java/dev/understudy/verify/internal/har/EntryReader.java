package dev.understudy.verify.internal.har;

import de.sstoehr.harreader.model.HarContent;
import de.sstoehr.harreader.model.HarEntry;
import de.sstoehr.harreader.model.HarHeader;
import de.sstoehr.harreader.model.HarPostData;
import de.sstoehr.harreader.model.HarPostDataParam;
import de.sstoehr.harreader.model.HarRequest;
import de.sstoehr.harreader.model.HarResponse;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.coding.ContentCodings;
import java.net.URI;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Converts one entry of a recording to an exchange. */
final class EntryReader {

    private static final ContentCodings CODINGS = new ContentCodings(64 * 1024 * 1024);

    private final int index;
    private final HarEntry entry;
    private IncompleteEntry incomplete;

    EntryReader(int index, HarEntry entry) {
        this.index = index;
        this.entry = entry;
    }

    /** Returns the exchange; empty if the entry has no response, or if its URL is not a valid http or https URL. */
    Optional<Exchange> exchange() {
        HarRequest request = entry.request();
        HarResponse response = entry.response();
        if (request == null || request.url() == null || request.method() == null) {
            incomplete = new IncompleteEntry(index, "has no request with a method and a URL");
            return Optional.empty();
        }
        if (response == null || response.status() < 100) {
            incomplete = new IncompleteEntry(index, "has no response");
            return Optional.empty();
        }
        Optional<URI> uri = RecordedUrl.of(request.url());
        if (uri.isEmpty()) {
            incomplete = new IncompleteEntry(
                    index,
                    "has a URL that is not a valid http or https URL: " + RecordedUrl.withoutSecrets(request.url()));
            return Optional.empty();
        }
        String sentType = request.postData() == null ? null : request.postData().mimeType();
        String receivedType =
                response.content() == null ? null : response.content().mimeType();
        Headers sent = headers(request.headers(), sentType);
        Headers received = headers(response.headers(), receivedType);
        return Optional.of(new Exchange(
                index,
                new Request(request.method(), uri.get(), sent, body(request, sent)),
                new ReceivedResponse(response.status(), received, body(response, received))));
    }

    /**
     * Returns the reason why the entry has no exchange, or one without its response body; empty if the exchange is
     * complete. Call {@link #exchange()} first.
     */
    Optional<IncompleteEntry> incompleteEntry() {
        return Optional.ofNullable(incomplete);
    }

    // Some recorders omit the header fields, but record the media type of the body. It is then used as Content-Type.
    private static Headers headers(List<HarHeader> headers, String mimeType) {
        boolean noFields = headers == null || headers.isEmpty();
        return noFields && mimeType != null && MediaType.of(mimeType).isPresent()
                ? Headers.of("Content-Type", mimeType)
                : headers(headers);
    }

    private static Headers headers(List<HarHeader> headers) {
        return new Headers((headers == null ? List.<HarHeader>of() : headers)
                .stream()
                        // The pseudo-header fields of HTTP/2 are not header fields (RFC 9113 section 8.3).
                        .filter(header ->
                                header.name() != null && !header.name().startsWith(":"))
                        .<Map.Entry<String, String>>map(header ->
                                new SimpleImmutableEntry<>(header.name(), header.value() == null ? "" : header.value()))
                        .toList());
    }

    private static Body body(HarRequest request, Headers headers) {
        HarPostData data = request.postData();
        if (data == null || (data.text() == null && data.params() == null)) {
            // The request had no body only if the recorded size is 0. Otherwise the body may not have been recorded.
            return request.bodySize() != null && request.bodySize() == 0 ? Body.NONE : Body.UNKNOWN;
        }
        if (EntryWriter.BASE64.equals(data.additional().get(EntryWriter.ENCODING)) && data.text() != null) {
            return decodedRequest(data.text());
        }
        // A recorder cannot store encoded bytes as text without damage.
        return ContentCodings.of(headers).isEmpty()
                ? Body.of(data.text() == null ? urlEncodedForm(data.params()) : data.text())
                : Body.unread("it was sent with a Content-Encoding");
    }

    private static Body decodedRequest(String text) {
        try {
            return Body.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Body.UNKNOWN;
        }
    }

    private static String urlEncodedForm(List<HarPostDataParam> params) {
        return params.stream()
                .map(param -> RecordedUrl.encodeForm(param.name()) + "=" + RecordedUrl.encodeForm(param.value()))
                .collect(Collectors.joining("&"));
    }

    private Body body(HarResponse response, Headers headers) {
        HarContent content = response.content();
        String text = content == null ? null : content.text();
        boolean isBodyless = response.status() == 304 || response.status() == 204;
        if (isBodyless && (response.bodySize() == null || response.bodySize() <= 0)) {
            // A response with status 204 or 304 has no body, but a browser may record the body from its cache.
            return Body.NONE;
        }
        if (text == null || text.isEmpty()) {
            return content != null && content.size() != null && content.size() != 0 ? markNotRecorded() : Body.NONE;
        }
        return EntryWriter.BASE64.equals(content.encoding()) ? decoded(text, headers) : Body.of(text);
    }

    // Most recorders store bodies without their content coding, but keep the Content-Encoding field.
    private Body decoded(String text, Headers headers) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text);
            Body decoded = CODINGS.decode(bytes, headers);
            Body asRecorded = Body.of(bytes);
            return decoded.isUndecodable() || (decoded.isUnread() && asRecorded.isText()) ? asRecorded : decoded;
        } catch (IllegalArgumentException e) {
            return markNotRecorded();
        }
    }

    private Body markNotRecorded() {
        incomplete = new IncompleteEntry(index, "has a response whose body was not recorded");
        return Body.UNKNOWN;
    }
}
