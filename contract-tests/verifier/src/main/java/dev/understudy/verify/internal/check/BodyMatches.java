package dev.understudy.verify.internal.check;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;

/** Does the body, if it is JSON or text, keep its schema? */
public final class BodyMatches implements Check {

    // A list of a million faulty elements is one fault to its reader.
    private static final int MOST = 100;

    @Override
    public Rule rule() {
        return Rule.BODY_MATCHES;
    }

    @Override
    public List<Finding> judge(JudgedAnswer answer) {
        Optional<BodySchema> schema = answer.content().flatMap(Content::schema);
        if (!answer.mayHaveBody() || schema.isEmpty()) {
            return List.of();
        }
        return faults(answer, schema.get()).stream()
                .limit(MOST)
                .map(fault -> FaultWords.finding(answer, this, "", fault))
                .toList();
    }

    private static List<SchemaFault> faults(JudgedAnswer answer, BodySchema schema) {
        if (answer.json().isPresent()) {
            return schema.judge(answer.json().get());
        }
        return answer.text()
                .filter(text -> !schema.shape().isCompound())
                .map(text -> ParameterJudge.faults(schema, ParameterReader.text(schema, text)))
                .orElse(List.of());
    }
}
