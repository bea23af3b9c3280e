package dev.understudy.verify.internal.contain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.internal.contain.Containment.Proved;
import dev.understudy.verify.internal.contain.Containment.Refuted;
import dev.understudy.verify.internal.derive.SampledValues;
import dev.understudy.verify.internal.formula.SchemaSide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes one keyword in a known direction, at ten places of larger schemas, in both directions and both versions of
 * OpenAPI, and mixed.
 */
class KeywordMutationsTest {

    // A narrower schema, and a wider one that differs in one keyword.
    private static final List<List<String>> NARROWER = List.of(
            List.of("{'type':'string','maxLength':5}", "{'type':'string','maxLength':9}"),
            List.of("{'type':'string','maxLength':5}", "{'type':'string'}"),
            List.of("{'type':'string','minLength':2}", "{'type':'string','minLength':1}"),
            List.of("{'type':'string','pattern':'^[a-f]+$'}", "{'type':'string','pattern':'^[a-z]+$'}"),
            List.of("{'type':'string','pattern':'^x'}", "{'type':'string'}"),
            List.of("{'type':'string','format':'uuid'}", "{'type':'string'}"),
            List.of("{'type':'string','format':'date-time'}", "{'type':'string','minLength':3}"),
            List.of("{'type':'string','enum':['a','b']}", "{'type':'string','enum':['a','b','c']}"),
            List.of("{'type':'string','enum':['a','b']}", "{'type':'string'}"),
            List.of("{'type':'integer'}", "{'type':'number'}"),
            List.of("{'type':'integer','minimum':1}", "{'type':'integer','minimum':0}"),
            List.of("{'type':'number','maximum':9.5}", "{'type':'number','maximum':10}"),
            List.of("{'type':'integer','multipleOf':4}", "{'type':'integer','multipleOf':2}"),
            List.of("{'type':'integer','format':'int32'}", "{'type':'integer','format':'int64'}"),
            List.of(
                    "{'type':'array','items':{'type':'string'},'minItems':2}",
                    "{'type':'array','items':{'type':'string'}}"),
            List.of(
                    "{'type':'array','items':{'type':'string'},'maxItems':2}",
                    "{'type':'array','items':{'type':'string'},'maxItems':3}"),
            List.of(
                    "{'type':'array','items':{'type':'integer'},'uniqueItems':true}",
                    "{'type':'array','items':{'type':'integer'}}"),
            List.of("{'type':'object','required':['a']}", "{'type':'object'}"),
            List.of("{'type':'object','minProperties':1}", "{'type':'object'}"),
            List.of("{'type':'object','maxProperties':1}", "{'type':'object','maxProperties':2}"),
            List.of(
                    "{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}",
                    "{'type':'object','properties':{'a':{'type':'string'}}}"),
            List.of(
                    "{'type':'object','properties':{'a':{'type':'string'}},'additionalProperties':false}",
                    "{'type':'object','properties':{'a':{'type':'string'},'b':{}},'additionalProperties':false}"),
            List.of("{'type':'object','additionalProperties':{'type':'integer'}}", "{'type':'object'}"),
            List.of("{'type':'string','not':{'enum':['']}}", "{'type':'string'}"),
            List.of("{'allOf':[{'type':'string'},{'maxLength':3}]}", "{'type':'string'}"),
            List.of("{'type':'string'}", "{'anyOf':[{'type':'string'},{'type':'boolean'}]}"));

    // Two ways to say the same.
    private static final List<List<String>> SAME = List.of(
            List.of(
                    "{'type':'string','enum':['a','b']}",
                    "{'oneOf':[{'type':'string','enum':['a']},{'type':'string','enum':['b']}]}"),
            List.of("{'type':'integer','minimum':1}", "{'allOf':[{'type':'integer'},{'minimum':1}]}"),
            List.of("{'type':'integer','minimum':1}", "{'type':'number','multipleOf':1,'minimum':1}"),
            List.of("{'type':'string','minLength':1}", "{'type':'string','not':{'maxLength':0}}"),
            List.of(
                    "{'type':'object','required':['a','b']}",
                    "{'type':'object','allOf':[{'required':['b']},{'required':['a']}]}"),
            List.of(
                    "{'type':'array','items':{'type':'string'}}",
                    "{'type':'array','items':{'anyOf':[{'type':'string'}]}}"),
            List.of("{'type':'boolean'}", "{'type':'boolean','enum':[true,false]}"));

    private static final List<List<String>> VERSIONS =
            List.of(List.of("3.1.0", "3.1.0"), List.of("3.0.3", "3.0.3"), List.of("3.0.3", "3.1.0"));

    static Stream<Arguments> narrower() {
        return pairs(NARROWER);
    }

    static Stream<Arguments> same() {
        return pairs(SAME);
    }

    private static Stream<Arguments> pairs(List<List<String>> schemas) {
        return schemas.stream()
                .flatMap(pair ->
                        Stream.of(Wrapper.values()).map(place -> Arguments.of(place, pair.get(0), pair.get(1))));
    }

    @ParameterizedTest
    @MethodSource("narrower")
    void theNarrowerSchemaIsContainedButTheWiderOneIsNot(Wrapper place, String narrow, String wide) {
        assertInAllVersions(place.around(narrow), place.around(wide), Refuted.class);
    }

    @ParameterizedTest
    @MethodSource("same")
    void aRefactoringChangesNothing(Wrapper place, String one, String other) {
        assertInAllVersions(place.around(one), place.around(other), Proved.class);
    }

    // The first schema is always contained in the second.
    private static void assertInAllVersions(String first, String second, Class<? extends Containment> ofSecond) {
        for (List<String> versions : VERSIONS) {
            SchemaSide one = TestSchema.of(versions.get(0), first, "");
            SchemaSide other = TestSchema.of(versions.get(1), second, "");
            assertThat(new ContainmentProver(one, other).prove())
                    .as(versions.toString())
                    .isInstanceOf(Proved.class);
            assertThat(new ContainmentProver(other, one).prove())
                    .as(versions.toString())
                    .isInstanceOf(ofSecond);
        }
    }

    static Stream<Arguments> proofs() {
        return NARROWER.stream().map(pair -> Arguments.of(pair.get(0), pair.get(1)));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void aThousandSampledValuesDoNotContradictAProof(String narrow, String wide) {
        SchemaSide wider = TestSchema.of(Wrapper.REQUIRED_PROPERTY.around(wide));
        SchemaSide narrower = TestSchema.of(Wrapper.REQUIRED_PROPERTY.around(narrow));

        assertThat(SampledValues.of(narrower.schema(), narrower.documents(), 1_000))
                .hasSizeGreaterThan(500)
                .allSatisfy(
                        value -> assertThat(wider.accepts(wider.root(), value)).isTrue());
    }
}
