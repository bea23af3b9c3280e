package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import java.util.stream.Stream;

/** Generates random values of parameters and headers, as the text that is sent, and judges such texts. */
public final class SampledTexts {

    private static final int TRIES_PER_TEXT = 30;

    private SampledTexts() {}

    /** Returns up to {@code count} texts that the parameter accepts. */
    public static Stream<String> of(Parameter parameter, Documents documents, int count) {
        ParameterWriter writer = new ParameterWriter(parameter);
        String separator = parameter.in() == Parameter.In.COOKIE ? "; " : "&";
        // A generated value is not always readable: an empty string in a list of strings, for example, is lost.
        return SampledValues.of(parameter.valueSchema().orElseThrow(), documents, TRIES_PER_TEXT * count)
                .map(value -> String.join(separator, writer.write(value)))
                .filter(text -> isAccepted(parameter, text))
                .limit(count);
    }

    /** Returns whether a parameter accepts a text. */
    public static boolean isAccepted(Parameter parameter, String text) {
        try {
            return ParameterReader.read(parameter, text)
                    .filter(readings ->
                            ParameterJudge.faults(parameter, readings).isEmpty())
                    .isPresent();
        } catch (UnreadableValueException e) {
            return false;
        }
    }
}
