package dev.understudy.verify.internal.contain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.internal.contain.Containment.Proved;
import dev.understudy.verify.internal.contain.Containment.Refuted;
import dev.understudy.verify.internal.contain.Containment.Undecided;
import dev.understudy.verify.internal.formula.SchemaSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentProverTest {

    // Each line has a narrower schema, a relation and a wider schema. The narrower one is contained in the wider one,
    // but
    // not the other way round, unless the relation is "=".
    @ParameterizedTest
    @CsvFileSource(
            resources = "/containment/pairs.csv",
            delimiter = ';',
            quoteCharacter = '`',
            maxCharsPerColumn = 4096)
    void theNarrowerSchemaIsContainedInTheWiderOne(String narrower, String relation, String wider) {
        assertThat(prove(narrower, wider)).as(narrower + " in " + wider).isInstanceOf(Proved.class);
        assertThat(prove(wider, narrower))
                .as(wider + " in " + narrower)
                .isInstanceOf(relation.equals("=") ? Proved.class : Refuted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'string','pattern':'^(?=a)[a-z]+$'}; {'type':'string','pattern':'^[b-z]+$|^a'}",
                "{'type':'string','format':'uuid'}; {'type':'string','format':'unknown-format'}",
                "{'minimum':1}; {'minimum':1,'unknownKeyword':5}",
            })
    void whatNoRuleDecidesIsUndecidedWithAReason(String source, String target) {
        assertThat(prove(source, target))
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.reason()).isNotBlank());
    }

    @Test
    void theComparisonOfASchemaThatContainsItselfEnds() {
        String node = """
                "Node": {"type": "object", "required": ["value"], "properties": {
                    "value": {"type": "integer", "minimum": %d},
                    "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}}}}
                """;
        String reference = "{\"$ref\": \"#/components/schemas/Node\"}";

        assertThat(new ContainmentProver(
                                TestSchema.of("3.1.0", reference, node.formatted(1)),
                                TestSchema.of("3.1.0", reference, node.formatted(0)))
                        .prove())
                .isInstanceOf(Proved.class);
        assertThat(new ContainmentProver(
                                TestSchema.of("3.1.0", reference, node.formatted(0)),
                                TestSchema.of("3.1.0", reference, node.formatted(1)))
                        .prove())
                .isInstanceOf(Refuted.class);
    }

    @Test
    void aSchemaThatNoFiniteValueSatisfiesIsContainedInEveryOther() {
        String endless = """
                "Node": {"type": "object", "required": ["next"],
                    "properties": {"next": {"$ref": "#/components/schemas/Node"}}}
                """;

        assertThat(new ContainmentProver(
                                TestSchema.of("3.1.0", "{\"$ref\": \"#/components/schemas/Node\"}", endless),
                                TestSchema.of("{\"type\": \"string\"}"))
                        .prove())
                .isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'string','nullable':true}; {'type':['string','null']}",
                "{'type':'integer','minimum':5,'exclusiveMinimum':true}; {'type':'integer','exclusiveMinimum':5}",
                "{'type':'number','maximum':5,'exclusiveMaximum':false}; {'type':'number','maximum':5}",
                "{'nullable':true,'allOf':[{'type':'string'}]}; {'anyOf':[{'type':'string'},{'type':'null'}]}",
                "{'type':'string','enum':['a']}; {'const':'a'}",
            })
    void aSchemaOfOpenApi30IsTheSameInTheWordsOf31(String in30, String in31) {
        SideBySide sides = new SideBySide(in30.replace('\'', '"'), in31.replace('\'', '"'));

        assertThat(sides.forward()).isInstanceOf(Proved.class);
        assertThat(sides.back()).isInstanceOf(Proved.class);
    }

    @Test
    void aDiscriminatorSelectsTheBranchThatCounts() {
        String cats = """
                "Cat": {"type": "object", "required": ["kind"], "properties": {
                    "kind": {"type": "string"}, "lives": {"type": "integer", "maximum": %d}}},
                "Dog": {"type": "object", "required": ["kind"], "properties": {
                    "kind": {"type": "string"}, "lives": {"type": "integer"}}}
                """;
        String pet = """
                {"anyOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                 "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}}}
                """;

        assertThat(new ContainmentProver(
                                TestSchema.of("3.1.0", pet, cats.formatted(7)),
                                TestSchema.of("3.1.0", pet, cats.formatted(9)))
                        .prove())
                .isInstanceOf(Proved.class);
        // Every cat with nine lives is also a dog, but the discriminator does not let it be one.
        assertThat(new ContainmentProver(
                                TestSchema.of("3.1.0", pet, cats.formatted(9)),
                                TestSchema.of("3.1.0", pet, cats.formatted(7)))
                        .prove())
                .isInstanceOf(Refuted.class);
    }

    // Each line has a text of the components, its replacement, and the answers for the original in the changed one and
    // back.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'maximum': 7; 'maximum': 9; Proved; Refuted",
                "'mapping': {}; 'mapping': {'hound': 'Dog'}; Proved; Refuted",
                "'mapping': {}; 'mapping': {'Cat': 'Dog'}; Refuted; Proved",
                "'mapping': {}; 'mapping': {'Cat': '#/components/schemas/Cat'}; Proved; Proved",
                "'propertyName': 'kind'; 'propertyName': 'sort'; Refuted; Refuted",
                "'required': ['name'],; ''; Proved; Refuted",
                "'name': {'type': 'string'}; 'name': {'type': 'integer'}; Refuted; Refuted",
            })
    void aDiscriminatorOfABaseSchemaSelectsTheSubtypeThatCounts(
            String text, String replacement, String there, String back) {
        String components = """
                'Pet': {'type': 'object', 'required': ['kind', 'sort'],
                    'properties': {'kind': {'type': 'string'}, 'sort': {'type': 'string'}},
                    'discriminator': {'propertyName': 'kind', 'mapping': {}}},
                'Cat': {'allOf': [{'$ref': '#/components/schemas/Pet'},
                    {'properties': {'lives': {'type': 'integer', 'maximum': 7}}}]},
                'Dog': {'allOf': [{'$ref': '#/components/schemas/Pet'},
                    {'required': ['name'], 'properties': {'name': {'type': 'string'}}}]}""";
        assertThat(components).contains(text);
        SchemaSide before = pet(components);
        SchemaSide after = pet(components.replace(text, replacement.replace("''", "")));

        assertThat(new ContainmentProver(before, after).prove().getClass().getSimpleName())
                .isEqualTo(there);
        assertThat(new ContainmentProver(after, before).prove().getClass().getSimpleName())
                .isEqualTo(back);
    }

    @Test
    void theNameOfABranchSelectsItSoItsRenamingIsAChange() {
        String pet = """
                {"oneOf": [{"$ref": "#/components/schemas/%s"}], "discriminator": {"propertyName": "kind"}}""";
        String component = """
                "%s": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}""";

        assertThat(new ContainmentProver(
                                TestSchema.of("3.1.0", pet.formatted("Cat"), component.formatted("Cat")),
                                TestSchema.of("3.1.0", pet.formatted("Feline"), component.formatted("Feline")))
                        .prove())
                .isInstanceOf(Refuted.class);
    }

    private static SchemaSide pet(String components) {
        return TestSchema.of("3.1.0", "{\"$ref\": \"#/components/schemas/Pet\"}", components.replace('\'', '"'));
    }

    private static Containment prove(String source, String target) {
        return new ContainmentProver(TestSchema.of(source.replace('\'', '"')), TestSchema.of(target.replace('\'', '"')))
                .prove();
    }

    private record SideBySide(String in30, String in31) {

        Containment forward() {
            return new ContainmentProver(TestSchema.of("3.0.3", in30, ""), TestSchema.of(in31)).prove();
        }

        Containment back() {
            return new ContainmentProver(TestSchema.of(in31), TestSchema.of("3.0.3", in30, "")).prove();
        }
    }
}
