package dev.understudy.jaxrs.stub;

import dev.understudy.jaxrs.stub.schema.Gap;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown if no code can be generated for parts of a contract. The message lists all of them. */
public final class GapsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Gap> gaps;

    GapsException(String contract, List<Gap> gaps) {
        super("No code can be generated for %d parts of %s. Change them, or set onGap=opaque.\n%s"
                .formatted(
                        gaps.size(),
                        contract,
                        gaps.stream().map(gap -> "  " + gap).collect(Collectors.joining("\n"))));
        this.gaps = List.copyOf(gaps);
    }

    /** Returns the parts, in the order in which they were found. */
    public List<Gap> gaps() {
        return gaps;
    }
}
