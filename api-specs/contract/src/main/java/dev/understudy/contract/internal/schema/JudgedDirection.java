package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import dev.understudy.contract.schema.Direction;
import java.util.Locale;
import java.util.Optional;

/** Tells the keywords which way the value that they judge travels. */
final class JudgedDirection {

    private static final ExecutionConfig TO_SERVER = config(Direction.REQUEST);
    private static final ExecutionConfig FROM_SERVER = config(Direction.RESPONSE);

    private JudgedDirection() {}

    /** A context for judging one value. */
    static ExecutionContext context(Direction direction) {
        return new ExecutionContext(direction == Direction.REQUEST ? TO_SERVER : FROM_SERVER);
    }

    static Optional<Direction> of(ExecutionContext context) {
        if (Boolean.TRUE.equals(context.getExecutionConfig().getReadOnly())) {
            return Optional.of(Direction.REQUEST);
        }
        return Boolean.TRUE.equals(context.getExecutionConfig().getWriteOnly())
                ? Optional.of(Direction.RESPONSE)
                : Optional.empty();
    }

    // In the library's words, a value is judged "read only" where readOnly properties must not be in it.
    private static ExecutionConfig config(Direction direction) {
        return ExecutionConfig.builder()
                .locale(Locale.ENGLISH)
                .formatAssertionsEnabled(true)
                .readOnly(direction == Direction.REQUEST)
                .writeOnly(direction == Direction.RESPONSE)
                .build();
    }
}
