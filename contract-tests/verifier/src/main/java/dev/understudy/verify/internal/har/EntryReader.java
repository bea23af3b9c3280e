package dev.understudy.verify.internal.har;

import de.sstoehr.harreader.model.HarContent;
import de.sstoehr.harreader.model.HarEntry;
import de.sstoehr.harreader.model.HarHeader;
import de.sstoehr.harreader.model.HarPostData;
import de.sstoehr.harreader.model.HarPostDataParam;
import de.sstoehr.harreader.model.HarRequest;
import de.sstoehr.harreader.model.HarResponse;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.net.URI;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one entry of a recording. */
final class EntryReader {

    private final int index;
    private final HarEntry entry;
    private Remark remark;

    EntryReader(int index, HarEntry entry) {
        this.index = index;
        this.entry = entry;
    }

    /** What it tells; empty if no request was answered. */
    Optional<Exchange> exchange() {
        HarRequest request = entry.request();
        HarResponse response = entry.response();
        if (request == null || request.url() == null || response == null || response.status() < 100) {
            remark = new Remark(index, "has no answer");
            return Optional.empty();
        }
        Optional<URI> uri = RecordedUrl.of(request.url());
        if (uri.isEmpty()) {
            remark = new Remark(index, "is no request over HTTP: " + request.url());
            return Optional.empty();
        }
        String mimeType = response.content() == null ? null : response.content().mimeType();
        return Optional.of(new Exchange(
                index,
                new Request(request.method(), uri.get(), headers(request.headers()), body(request)),
                new Answer(response.status(), headers(response.headers(), mimeType), body(response))));
    }

    /** What of it is not judged; empty if all is. To be asked after the exchange. */
    Optional<Remark> remark() {
        return Optional.ofNullable(remark);
    }

    // Some recorders keep no headers at all; then the media type that they noted is all there is.
    private static Headers headers(List<HarHeader> headers, String mimeType) {
        boolean none = headers == null || headers.isEmpty();
        return none && mimeType != null && !mimeType.isEmpty()
                ? Headers.of("Content-Type", mimeType)
                : headers(headers);
    }

    private static Headers headers(List<HarHeader> headers) {
        return new Headers((headers == null ? List.<HarHeader>of() : headers)
                .stream()
                        // HTTP/2 has what used to be the first line among the headers, under names of its own.
                        .filter(header ->
                                header.name() != null && !header.name().startsWith(":"))
                        .<Map.Entry<String, String>>map(header ->
                                new SimpleImmutableEntry<>(header.name(), header.value() == null ? "" : header.value()))
                        .toList());
    }

    private static Body body(HarRequest request) {
        HarPostData data = request.postData();
        if (data == null || (data.text() == null && data.params() == null)) {
            // Only a size of nought says that there was none.
            return request.bodySize() != null && request.bodySize() == 0 ? Body.NONE : Body.UNKNOWN;
        }
        return Body.of(data.text() == null ? form(data.params()) : data.text());
    }

    private static String form(List<HarPostDataParam> params) {
        return params.stream()
                .map(param -> RecordedUrl.form(param.name()) + "=" + RecordedUrl.form(param.value()))
                .collect(Collectors.joining("&"));
    }

    private Body body(HarResponse response) {
        HarContent content = response.content();
        String text = content == null ? null : content.text();
        boolean sentNothing = response.status() == 304 || response.status() == 204;
        if (sentNothing && (response.bodySize() == null || response.bodySize() <= 0)) {
            // Browsers write the body from their cache here.
            return Body.NONE;
        }
        if (text == null || text.isEmpty()) {
            return content != null && content.size() != null && content.size() != 0 ? leftOut() : Body.NONE;
        }
        return "base64".equals(content.encoding()) ? decoded(text) : Body.of(text);
    }

    private Body decoded(String text) {
        try {
            return Body.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return leftOut();
        }
    }

    private Body leftOut() {
        remark = new Remark(index, "has an answer whose body was not recorded");
        return Body.UNKNOWN;
    }
}
