package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.function.Predicate;

/** A format of texts. Other values have no such format and pass. */
final class TextFormat implements Format {

    private final String name;
    private final Predicate<String> has;

    TextFormat(String name, Predicate<String> has) {
        this.name = name;
        this.has = has;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return has.test(value);
    }
}
