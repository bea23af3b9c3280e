package dev.understudy.contract.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.TestContracts;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the formats of OpenAPI, and the formats for which the library differs from the standards. */
class FormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    email     | "a@b.example" "a@localhost" "a@host.internal" "o'neil+x@b.co" "\\"a b\\"@c.de" "a@[192.0.2.1]" "a@[IPv6:::1]" 5
                    idn-email | "실례@실례.테스트" "ü@ä.example"
                    hostname  | "localhost" "1a.example" "xn--4gbwdl.xn--wgbh1c" "xn--fa-hia.example" "XN--4GBWDL"
                    idn-hostname | "실례.테스트" "faß.example" "example" "אב1" "xn--4gbwdl"
                    date      | "2024-02-29"
                    duration  | "P1Y2M3DT4H5M6S" "P4W" "PT0S"
                    date-time | "2026-05-11t21:12:35z" "1990-12-31T23:59:60Z" "2026-05-11T21:12:35.123456789-08:00"
                    uuid      | "00000000-0000-0000-0000-000000000000" "2EB8AA08-AA98-11EA-B4AA-73B441D16380"
                    uri       | "urn:a:b" "mailto:a@b.c" "http://[::1]:80/?q=%20#f" "http://a_b.example/" "http://u:p@h:/" "http://[v1.fe]/"
                    uri       | "http://[::ffff:192.0.2.1]:8080/a@b:c" "file:///a"
                    iri       | "http://ä.example/ß" "http://[V1.fe]"
                    uri-reference | "/a@b" "//h:80/p" "a"
                    uri-template  | "/a/{b}{?c,d*}" "%41{+e:3}" "a'b"
                    regex     | "^(?:ab)(?=c)\\\\d\\\\p{L}\\\\/$" "(?<name>a)"
                    int32     | 2147483647 -2147483648 2147483647.0 "text"
                    int64     | 9223372036854775807 -9223372036854775808
                    uint64    | 18446744073709551615 0
                    float     | 3.4e38 0.1 7
                    double    | 1.7e308 -1.7e308
                    byte      | "" "aGVsbG8=" "aGVsbG8"
                    base64url | "-_-_"
                    char      | "a" "😀"
                    password  | "anything" 5
                    """)
    void validValuesAreAccepted(String format, String values) {
        values(values)
                .forEach(value -> assertThat(hasFormat(format, value))
                        .as(value + " is of format " + format)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    email     | "a" "a@" "@b" "a b@c.de" ".a@b.de" "a..b@c.de" "a@b@c" "a@-b.de" "a@b..c" "a@[192.0.2.300]" "ü@b.de"
                    idn-email | "@실례" "ü"
                    hostname  | "" "-a" "a..b" "a_b" "ä.example" "xn--X" "xn--l-fda" "xn--vek" "xn--hello-txk" "ab--c" "a." "xn--a"
                    idn-hostname | "example." "example。" "0a.א" "א0٠" "〮a" "l·" "ab--ä"
                    date      | "2023-02-29" "+02026-01-01" "2026-1-1"
                    duration  | "p1d" "P" "PT" "P1W2D" "P1Y2D" "PT1H2S" "P1DT"
                    date-time | "2026-05-11T21:12:35" "2026-05-11 21:12:35Z" "2026-02-30T00:00:00Z" "1998-12-31T23:58:60Z"
                    uuid      | "2eb8aa08aa9811eab4aa73b441d16380" "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}"
                    uri       | "/a" "//a/b" "http://a b" "http://ä.example/" "http://h:a/" "http://[::ffff:01.2.3.4]" "http://a@b@c/"
                    iri       | "http://[::ffff:192.168.0.01]" "/a"
                    uri-reference | "//h:a/p" "//a@b@h/" "//[::ffff:192.168.0.01]/p"
                    uri-template  | "a b" "/a/{b" "%4" "a>b"
                    regex     | "\\\\a" "(?i)abc" "^(abc]"
                    int32     | 2147483648 -2147483649 0.5
                    int64     | 9223372036854775808
                    uint8     | 256 -1
                    float     | 3.5e38
                    double    | 1e309
                    byte      | "a" "-_-_" "a b="
                    base64url | "+/+/"
                    char      | "" "ab"
                    """)
    void invalidValuesAreRejected(String format, String values) {
        values(values)
                .forEach(value -> assertThat(hasFormat(format, value))
                        .as(value + " is of format " + format)
                        .isFalse());
    }

    private static boolean hasFormat(String format, String value) {
        return TestContracts.responseSchema("3.1.0", "Value: {format: " + format + "}")
                .judge(TestContracts.json(value))
                .isEmpty();
    }

    // Values are separated by blanks; a string may also contain blanks.
    private static List<String> values(String line) {
        return Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\S+")
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
