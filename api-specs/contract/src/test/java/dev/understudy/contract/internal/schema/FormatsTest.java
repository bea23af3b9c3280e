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
                    hostname  | "localhost" "1a.example" "xn--4gbwdl.xn--wgbh1c" "xn--bcher-kva.ch" "XN--MNCHEN-3YA.de" "xn--fiqs8s"
                    idn-hostname | "실례.테스트" "א0.example" "a0.b" "l·l" "example.com"
                    uri-reference | "//u:p@example.com:8/p" "http://example.com:/" "mailto:a@b:c" "a/b:c" "file:///a"
                    iri       | "http://[::ffff:192.168.0.1]:80/ü"
                    uri-template | "/a/{b}{?c*,d:3}" "%20" "{+a}"
                    regex     | "\\\\\\\\a" "[(?a]" "(?i:a)" "(?:a)(?=b)(?!c)(?<=d)(?<!e)(?<n>f)" "\\\\d\\\\bx\\\\p{L}"
                    date      | "2024-02-29"
                    duration  | "P1Y2M3DT4H5M6S" "P4W" "PT0S" "PT36H" "P1DT12H" "P1M"
                    date-time | "2026-05-11t21:12:35z" "1990-12-31T23:59:60Z" "2026-05-11T21:12:35.123456789-08:00"
                    uuid      | "00000000-0000-0000-0000-000000000000" "2EB8AA08-AA98-11EA-B4AA-73B441D16380"
                    uri       | "urn:a:b" "mailto:a@b.c" "http://[::1]:80/?q=%20#f" "http://a_b.example/"
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
                    hostname  | "" "-a" "a..b" "a_b" "ä.example" "xn--X" "xn--hello-txk" "xn--l-fda" "xn--wva3j" "xn--11b2er09f" "XN--aa---o47jg78q"
                    idn-hostname | "example." "example．" "0a.א" "א0٠" "·l"
                    uri-reference | "//example.com:abc/p" "//[::ffff:192.168.0.01]/p"
                    iri       | "http://[::ffff:192.168.0.01]" "http://example.com:80x/"
                    uri-template | "a b" "a{" "%zz"
                    regex     | "\\\\a" "(?ims)abc" "("
                    date      | "2023-02-29" "+02026-01-01" "2026-1-1"
                    duration  | "p1d" "P" "PT" "P1W2D" "P1Y2D" "PT1H1S"
                    date-time | "2026-05-11T21:12:35" "2026-05-11 21:12:35Z" "2026-02-30T00:00:00Z" "1998-12-31T23:58:60Z"
                    uuid      | "2eb8aa08aa9811eab4aa73b441d16380" "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}"
                    uri       | "/a" "//a/b" "http://a b" "http://ä.example/" "http://example.com:abc/path"
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
