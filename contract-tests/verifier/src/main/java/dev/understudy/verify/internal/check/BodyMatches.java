package dev.understudy.verify.internal.check;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;

/** Reports a JSON or text body that violates its schema. */
public final class BodyMatches implements ResponseCheck {

    // More findings for one response, such as an array with many invalid elements, would not help the reader.
    private static final int MAX_FINDINGS = 100;

    @Override
    public Rule rule() {
        return Rule.BODY_MATCHES;
    }

    @Override
    public List<Finding> judge(JudgedResponse response) {
        Optional<CompiledSchema> schema = response.content().flatMap(Content::schema);
        if (!response.mayHaveBody() || schema.isEmpty()) {
            return List.of();
        }
        return faults(response, schema.get()).stream()
                .limit(MAX_FINDINGS)
                .map(fault -> KeywordFindings.finding(response, this, "", fault))
                .toList();
    }

    private static List<SchemaFault> faults(JudgedResponse response, CompiledSchema schema) {
        if (response.json().isPresent()) {
            return schema.judge(response.json().get());
        }
        return response.text()
                .filter(text -> !schema.shape().isCompound())
                .map(text -> ParameterJudge.faults(schema, ParameterReader.text(schema, text)))
                .orElse(List.of());
    }
}
