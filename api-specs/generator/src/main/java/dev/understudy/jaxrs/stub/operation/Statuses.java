package dev.understudy.jaxrs.stub.operation;

import dev.understudy.jaxrs.stub.operation.ResultType.Status;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides the statuses that a declared response can have. An exact status takes precedence over a range, and {@code
 * default} has the statuses that nothing else is declared for (OpenAPI, "Responses Object").
 */
final class Statuses {

    /** The statuses of a response to an operation for which none is declared. */
    static final Status ANY = new Status(200, 599, List.of());

    private Statuses() {}

    /**
     * Returns the statuses of a response.
     *
     * @param status the status as declared, such as {@code 404}, {@code 4XX} or {@code default}
     * @param declared all statuses that the operation declares
     */
    static Status of(String status, Collection<String> declared) {
        if (isExact(status)) {
            return exact(status);
        }
        Status all = isRange(status) ? range(status) : ANY;
        List<Status> ranges = isRange(status)
                ? List.of()
                : declared.stream()
                        .filter(Statuses::isRange)
                        .map(Statuses::range)
                        .filter(other -> other.isWithin(all))
                        .toList();
        Stream<Status> exact = declared.stream()
                .filter(Statuses::isExact)
                .map(Statuses::exact)
                .filter(other -> other.isWithin(all) && ranges.stream().noneMatch(other::isWithin));
        return new Status(
                all.from(), all.to(), Stream.concat(exact, ranges.stream()).toList());
    }

    private static boolean isExact(String status) {
        return status.matches("[1-5][0-9][0-9]");
    }

    private static boolean isRange(String status) {
        return status.matches("[1-5]XX");
    }

    private static Status exact(String status) {
        return new Status(Integer.parseInt(status), Integer.parseInt(status), List.of());
    }

    private static Status range(String status) {
        int from = (status.charAt(0) - '0') * 100;
        return new Status(from, from + 99, List.of());
    }
}
