package dev.understudy.verify.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SchemaChangesTest {

    private static final List<Caller> CALLERS = List.of(Caller.TOLERANT, Caller.STRICT, Caller.SOURCE);

    // The labels are B for "breaks", S for "safe" and ? for an effect that is left open, in the order of the callers.
    @ParameterizedTest
    @CsvFileSource(resources = "/diff/schemas.csv", delimiterString = " | ", quoteCharacter = '`')
    void aChangedSchemaBreaksTheCallersOfItsLabels(String direction, String before, String after, String labels) {
        ContractDifference difference =
                ContractComparison.compare(contract(direction, before), contract(direction, after));

        for (int i = 0; i < CALLERS.size(); i++) {
            String impact = difference.impact(List.of(CALLERS.get(i))).name().substring(0, 1);
            String label = labels.substring(i, i + 1);
            assertThat(impact).as(CALLERS.get(i).label()).isEqualTo(label.equals("?") ? impact : label);
        }
    }

    private static Contract contract(String direction, String schema) {
        return (direction.equals("request") ? ComparedPlace.REQUEST_BODY : ComparedPlace.ANSWER_BODY).contract(schema);
    }
}
