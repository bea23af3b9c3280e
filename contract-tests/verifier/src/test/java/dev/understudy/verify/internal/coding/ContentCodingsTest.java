package dev.understudy.verify.internal.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingsTest {

    private static final byte[] TEXT = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);

    private final ContentCodings codings = new ContentCodings(1000);

    @Test
    void aCodedBodyIsDecoded() throws IOException {
        assertThat(codings.decode(gzip(TEXT), encoding("gzip"))).isEqualTo(Body.of(TEXT));
        assertThat(codings.decode(gzip(TEXT), encoding("X-GZip"))).isEqualTo(Body.of(TEXT));
        assertThat(codings.decode(deflate(TEXT, false), encoding("deflate"))).isEqualTo(Body.of(TEXT));
        assertThat(codings.decode(deflate(TEXT, true), encoding("deflate"))).isEqualTo(Body.of(TEXT));
        assertThat(codings.decode(gzip(deflate(TEXT, false)), encoding("deflate, gzip")))
                .isEqualTo(Body.of(TEXT));
        assertThat(codings.decode(gzip(gzip(TEXT)), Headers.of("Content-Encoding", "gzip", "Content-Encoding", "gzip")))
                .isEqualTo(Body.of(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "utf-8", "", "none"})
    void aNameThatIsNotACodingChangesNothing(String name) {
        assertThat(codings.decode(TEXT, encoding(name))).isEqualTo(Body.of(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress"})
    void aCodingThatIsNotImplementedIsNamed(String name) {
        Body body = codings.decode(TEXT, encoding(name));

        assertThat(body.isUnread()).isTrue();
        assertThat(body.isKnown()).isFalse();
        assertThat(body.unknownBecause()).isEqualTo("its content coding '" + name + "' is not read");
    }

    @Test
    void aBodyThatIsNotCodedAsDeclaredIsUndecodable() throws IOException {
        byte[] truncated = Arrays.copyOf(gzip(TEXT), 15);

        assertThat(codings.decode(TEXT, encoding("gzip")).isUndecodable()).isTrue();
        assertThat(codings.decode(TEXT, encoding("deflate")).isUndecodable()).isTrue();
        assertThat(codings.decode(truncated, encoding("gzip")).isUndecodable()).isTrue();
    }

    @Test
    void aBodyIsDecodedWithinBounds() throws IOException {
        Body body = codings.decode(gzip(new byte[1_000_000]), encoding("gzip"));

        assertThat(body.isUnread()).isTrue();
        assertThat(body.isUndecodable()).isFalse();
    }

    @Test
    void anEmptyBodyHasNoCoding() {
        assertThat(codings.decode(new byte[0], encoding("gzip"))).isEqualTo(Body.NONE);
        assertThat(codings.decode(new byte[0], encoding("br"))).isEqualTo(Body.NONE);
    }

    private static Headers encoding(String value) {
        return Headers.of("Content-Encoding", value);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(bytes);
        }
        return coded.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(coded, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            out.write(bytes);
        }
        return coded.toByteArray();
    }
}
