package dev.understudy.contract.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.contract.Content;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.TestContracts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {

    private static final String SCHEMA = "{type: object, required: [a], properties: {a: {type: integer},"
            + " list: {type: array, items: {type: integer}}, object: {type: object, properties: {b: {type: integer}}},"
            + " objects: {type: array, items: {type: object, properties: {k: {type: integer}}}}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    {}                                ! a=1&list=1&list=2             ! {"a":1,"list":[1,2]}
                    {}                                ! a=x+%26                       ! {"a":"x &"}
                    {}                                ! object=%7B%22b%22%3A1%7D      ! {"object":{"b":1}}
                    {}                                ! object=x                      ! {"object":"x"}
                    {}                                ! objects=%7B%22k%22%3A1%7D     ! {"objects":[{"k":1}]}
                    {list: {explode: false}}          ! list=1,2                      ! {"list":[1,2]}
                    {list: {style: pipeDelimited}}    ! list=1%7C2                    ! {"list":["1|2"]}
                    {list: {contentType: application/json}} ! list=%5B1%5D            ! {"list":[1]}
                    {object: {style: deepObject, explode: true}} ! object[b]=1&object[c=2 ! {"object":{"b":1}}
                    {object: {explode: true}}         ! b=1&a=2                       ! {"object":{"b":1},"a":2}
                    """)
    void aPropertyIsReadByItsEncoding(String encoding, String body, String value) {
        assertThat(FormReader.of(content(encoding), body).readings().get(0)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    {}                                ! list=1                         ! required
                    {}                                ! a=1&list=x                     ! type
                    {}                                ! a=1&object=x                   ! type
                    {}                                ! a=1&objects=%7B%22k%22%3A%22x%22%7D ! type
                    {list: {explode: false}}          ! a=1&list=1%2C2                 ! none
                    {list: {explode: false}}          ! a=1&list=1,x                   ! type
                    {object: {style: deepObject}}     ! a=1&object[b][]=x              ! none
                    {object: {style: deepObject}}     ! a=x&object[b][]=x              ! type
                    {object: {contentType: application/xml}} ! a=1&object=%3Cb/%3E     ! none
                    """)
    void whatIsReadIsJudged(String encoding, String body, String keyword) {
        List<SchemaFault> faults = ParameterJudge.formFaults(content(encoding), body);

        assertThat(faults.isEmpty() ? "none" : faults.get(0).keyword()).isEqualTo(keyword);
    }

    @Test
    void aFormThatIsNotPercentEncodedIsRejected() {
        assertThatThrownBy(() -> ParameterJudge.formFaults(content("{}"), "a=1%zz"))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessage("percent-encoded text, but '1%zz' is malformed");
    }

    private static Content content(String encoding) {
        return TestContracts.contract("""
                        openapi: 3.1.0
                        paths:
                          /a:
                            post:
                              requestBody:
                                content:
                                  application/x-www-form-urlencoded:
                                    schema: %s
                                    encoding: %s
                        """.formatted(SCHEMA, encoding))
                .operations()
                .get(0)
                .requestBody()
                .orElseThrow()
                .contents()
                .all()
                .get(0);
    }
}
