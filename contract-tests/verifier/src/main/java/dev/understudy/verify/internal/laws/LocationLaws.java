package dev.understudy.verify.internal.laws;

import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The law that the Location in a 201 leads to the resource that was created. */
public final class LocationLaws {

    private LocationLaws() {}

    /**
     * Compares the representation in a 201 with the one at its Location. Only ids and values that the request has set
     * are compared, since a server may change the others at any time.
     *
     * @param written the body of the request
     * @param created the body of the 201
     * @param located the body of the response to a GET of the Location
     * @param changing pointers to values that may change without a write
     */
    public static List<LawViolation> compare(
            JsonNode written, JsonNode created, JsonNode located, Set<JsonPointer> changing) {
        return TreeDifferences.between(created, located).stream()
                .filter(at -> !changing.contains(at))
                .filter(at -> ServerValues.isId(at)
                        || (!written.at(at).isMissingNode() && written.at(at).equals(created.at(at))))
                .map(at -> new LawViolation(
                        Rule.LOCATION_LEADS_TO_CREATED,
                        at,
                        "the value of the resource that was just created: " + created.at(at),
                        LawViolation.text(located.at(at)),
                        List.of()))
                .toList();
    }

    /**
     * Returns the violation by a Location that leads to nothing.
     *
     * @param proved whether the contract or another read shows that a GET must find the resource
     */
    public static LawViolation leadsToNothing(String location, int status, boolean proved) {
        LawViolation violation = new LawViolation(
                Rule.LOCATION_LEADS_TO_CREATED,
                JsonPointer.empty(),
                "the resource that was just created, at its Location " + location,
                String.valueOf(status),
                List.of());
        return proved ? violation : violation.asAdvice("the server may not offer a GET there");
    }
}
