package dev.understudy.verify.internal.har;

import de.sstoehr.harreader.model.HarContent;
import de.sstoehr.harreader.model.HarEntry;
import de.sstoehr.harreader.model.HarHeader;
import de.sstoehr.harreader.model.HarPostData;
import de.sstoehr.harreader.model.HarPostDataParam;
import de.sstoehr.harreader.model.HarRequest;
import de.sstoehr.harreader.model.HarResponse;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import java.net.URI;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Converts one entry of a recording to an exchange. */
final class EntryReader {

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
        if (request == null || request.url() == null || response == null || response.status() < 100) {
            incomplete = new IncompleteEntry(index, "has no response");
            return Optional.empty();
        }
        Optional<URI> uri = RecordedUrl.of(request.url());
        if (uri.isEmpty()) {
            incomplete =
                    new IncompleteEntry(index, "has a URL that is not a valid http or https URL: " + request.url());
            return Optional.empty();
        }
        String mimeType = response.content() == null ? null : response.content().mimeType();
        return Optional.of(new Exchange(
                index,
                new Request(request.method(), uri.get(), headers(request.headers()), body(request)),
                new ReceivedResponse(response.status(), headers(response.headers(), mimeType), body(response))));
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
        return noFields && mimeType != null && !mimeType.isEmpty()
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

    private static Body body(HarRequest request) {
        HarPostData data = request.postData();
        if (data == null || (data.text() == null && data.params() == null)) {
            // The request had no body only if the recorded size is 0. Otherwise the body may not have been recorded.
            return request.bodySize() != null && request.bodySize() == 0 ? Body.NONE : Body.UNKNOWN;
        }
        return Body.of(data.text() == null ? urlEncodedForm(data.params()) : data.text());
    }

    private static String urlEncodedForm(List<HarPostDataParam> params) {
        return params.stream()
                .map(param -> RecordedUrl.encodeForm(param.name()) + "=" + RecordedUrl.encodeForm(param.value()))
                .collect(Collectors.joining("&"));
    }

    private Body body(HarResponse response) {
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
        return "base64".equals(content.encoding()) ? decoded(text) : Body.of(text);
    }

    private Body decoded(String text) {
        try {
            return Body.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return markNotRecorded();
        }
    }

    private Body markNotRecorded() {
        incomplete = new IncompleteEntry(index, "has a response whose body was not recorded");
        return Body.UNKNOWN;
    }
}
