package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.function.Predicate;

/** A format of strings. It accepts every value that is not a string. */
final class TextFormat implements Format {

    private final String name;
    private final Predicate<String> condition;

    TextFormat(String name, Predicate<String> condition) {
        this.name = name;
        this.condition = condition;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return condition.test(value);
    }
}
