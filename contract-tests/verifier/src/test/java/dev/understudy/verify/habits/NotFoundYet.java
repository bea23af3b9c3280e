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
                            "ValueFault.PROTECTED_IS_TEXT",
                            "ValueFault.IDS_ARE_NUMBERS",
                            "ValueFault.PREFIX_HAS_ANOTHER_FORM",
                            "ValueFault.SECRET_IS_TOO_SHORT",
                            "ValueFault.MOTTO_IS_AN_OBJECT",
                            "ValueFault.BODY_IS_NULL",
                            "StatusFault.DELETED_IS_ACCEPTED",
                            "StatusFault.FAILS_ON_A_USED_NAME",
                            "StatusFault.REFUSES_THE_LONGEST_NAME",
                            "StatusFault.COUNTS_UTF_16_UNITS",
                            "StatusFault.REFUSES_AN_EMPTY_PATCH",
                            "StatusFault.REQUIRES_AN_OPTIONAL_PROPERTY",
                            "StatusFault.REFUSES_A_DECLARED_TIER",
                            "StatusFault.REFUSES_AN_EMPTY_MOTTO",
                            "HeaderFault.LOCATION_IS_NO_REFERENCE",
                            "HeaderFault.LOCATION_OF_A_TOKEN_IS_MISSING",
                            "HeaderFault.EXPIRY_IS_A_NUMBER",
                            "HeaderFault.EXPIRY_IS_AN_HTTP_DATE",
                            "MediaTypeFault.JSON_IS_LABELLED_BYTES",
                            "MediaTypeFault.BODY_HAS_SINGLE_QUOTES",
                            "MediaTypeFault.BODY_HAS_A_COMMENT",
                            "StateFault.CREATED_ENVIRONMENT_IS_LOST",
                            "StateFault.ENVIRONMENT_IS_NOT_REPLACED",
                            "StateFault.ENVIRONMENT_LOSES_VARIABLES",
                            "StateFault.CREATED_TOKEN_HAS_ANOTHER_LABEL",
                            "RequestFault.CREDENTIALS_ARE_WRONG",
                            "RequestFault.NAME_IS_NULL",
                            "RequestFault.NAME_IS_A_BOOLEAN",
                            "RequestFault.NAME_IS_EMPTY",
                            "RequestFault.NAME_VIOLATES_THE_PATTERN",
                            "RequestFault.SIZE_IS_A_BOOLEAN",
                            "RequestFault.SIZE_IS_A_FRACTION",
                            "RequestFault.SIZE_IS_ABOVE_THE_MAXIMUM",
                            "RequestFault.LABELS_ARE_TOO_MANY",
                            "RequestFault.LABELS_ARE_A_STRING",
                            "RequestFault.BODY_IS_MISSING",
                            "RequestFault.BODY_IS_NULL",
                            "RequestFault.BODY_IS_AN_ARRAY",
                            "RequestFault.BODY_IS_NOT_JSON",
                            "RequestFault.TIER_IS_UNKNOWN",
                            "RequestFault.VARIABLE_NAMES_ARE_INVALID",
                            "RequestFault.DAYS_ARE_ZERO",
                            "RequestFault.SCOPES_ARE_EMPTY",
                            "RequestFault.MOTTO_IS_TOO_LONG",
                            "RequestFault.MOTTO_IS_NULL"),
                    because(
                            "No law says that a list contains what was created.",
                            "StateFault.CREATED_PROJECT_IS_NOT_LISTED",
                            "StateFault.CREATED_ENVIRONMENT_IS_NOT_LISTED",
                            "StateFault.CREATED_TOKEN_IS_NOT_LISTED"),
                    because(
                            "No law says that the Location of a 201 leads to what was created.",
                            "StateFault.LOCATION_LEADS_NOWHERE",
                            "StateFault.CREATED_TOKEN_IS_LOST"),
                    because(
                            "No law says that what was deleted is neither read nor listed any more.",
                            "StateFault.DELETED_PROJECT_IS_READ",
                            "StateFault.DELETED_PROJECT_IS_LISTED",
                            "StateFault.DELETED_ENVIRONMENT_IS_READ",
                            "StateFault.DELETED_TOKEN_IS_READ"),
                    because(
                            "No law says that a PUT removes what it leaves out.",
                            "StateFault.PUT_KEEPS_THE_DESCRIPTION"),
                    because(
                            "No law is about a resource that is a string, and its path has a parameter without a known id.",
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
