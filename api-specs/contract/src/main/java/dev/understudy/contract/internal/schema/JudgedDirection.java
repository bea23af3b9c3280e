package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import dev.understudy.contract.schema.Direction;
import java.util.Locale;
import java.util.Optional;

/** Passes the direction of the judged value to the keywords, as a setting of the library's execution context. */
final class JudgedDirection {

    private static final ExecutionConfig REQUEST_CONFIG = config(Direction.REQUEST);
    private static final ExecutionConfig RESPONSE_CONFIG = config(Direction.RESPONSE);

    private JudgedDirection() {}

    /** Creates the context in which one value is judged. */
    static ExecutionContext context(Direction direction) {
        return new ExecutionContext(direction == Direction.REQUEST ? REQUEST_CONFIG : RESPONSE_CONFIG);
    }

    /** Returns the direction; empty for a document that is embedded in a string, because it is judged without one. */
    static Optional<Direction> of(ExecutionContext context) {
        if (Boolean.TRUE.equals(context.getExecutionConfig().getReadOnly())) {
            return Optional.of(Direction.REQUEST);
        }
        return Boolean.TRUE.equals(context.getExecutionConfig().getWriteOnly())
                ? Optional.of(Direction.RESPONSE)
                : Optional.empty();
    }

    // The library's readOnly setting means that a value must not contain readOnly properties.
    private static ExecutionConfig config(Direction direction) {
        return ExecutionConfig.builder()
                .locale(Locale.ENGLISH)
                .formatAssertionsEnabled(true)
                .readOnly(direction == Direction.REQUEST)
                .writeOnly(direction == Direction.RESPONSE)
                .build();
    }
}
