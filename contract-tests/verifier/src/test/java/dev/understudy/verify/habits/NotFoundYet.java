package dev.understudy.verify.habits;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The faults that the verifier misses, each with the reason. The test fails if one of them is found after all. */
final class NotFoundYet {

    /** The reasons by the names of the faults. */
    static final Map<String, String> REASONS = Stream.of(
                    because(
                            "Needs the id of a resource that exists: no parameter gets an id that another response has shown.",
                            "StatusFault.REFUSES_THE_LONGEST_NAME",
                            "StatusFault.COUNTS_UTF_16_UNITS",
                            "StatusFault.REFUSES_AN_EMPTY_PATCH",
                            "StatusFault.REQUIRES_AN_OPTIONAL_PROPERTY",
                            "StatusFault.REFUSES_A_DECLARED_TIER",
                            "StatusFault.REFUSES_AN_EMPTY_MOTTO",
                            "RequestFault.NAME_IS_NULL",
                            "RequestFault.DAYS_ARE_ZERO",
                            "RequestFault.SCOPES_ARE_EMPTY"),
                    because(
                            "No specification says that a list contains what was created, so it is only advice.",
                            "StateFault.CREATED_PROJECT_IS_NOT_LISTED",
                            "StateFault.CREATED_ENVIRONMENT_IS_NOT_LISTED",
                            "StateFault.CREATED_TOKEN_IS_NOT_LISTED"),
                    because("Needs the id of an environment to create a token.", "StateFault.CREATED_TOKEN_IS_LOST"),
                    because(
                            "No specification says that a list lacks what was deleted, so it is only advice.",
                            "StateFault.DELETED_PROJECT_IS_LISTED"),
                    because(
                            "The law of PUT is not reached within the budget of the laws.",
                            "StateFault.PUT_KEEPS_THE_DESCRIPTION"),
                    because(
                            "The path has a parameter without a known id.",
                            "StateFault.MOTTO_IS_NOT_STORED",
                            "StateFault.MOTTO_IS_CUT"),
                    because(
                            "No value with capital letters is written, because many servers store names in lower case.",
                            "StateFault.PATCH_STORES_LOWER_CASE"),
                    because(
                            "No request with a number such as 7.0 must be accepted: for OpenAPI 3.0 it is not an integer.",
                            "StatusFault.REFUSES_INTEGERS_WITH_A_POINT"))
            .flatMap(List::stream)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private NotFoundYet() {}

    private static List<Map.Entry<String, String>> because(String reason, String... faults) {
        return Stream.of(faults).map(fault -> Map.entry(fault, reason)).toList();
    }
}
