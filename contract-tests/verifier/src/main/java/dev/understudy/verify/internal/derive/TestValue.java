package dev.understudy.verify.internal.derive;

import dev.understudy.contract.SchemaFault;
import dev.understudy.verify.internal.format.FormatSections;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value to send, with a description.
 *
 * @param description the description, such as {@code the longest string at /name}
 * @param value the complete body or parameter value
 * @param violatedKeyword the one keyword that the value violates; empty if the value is valid
 * @param at the location within {@code value} of the boundary value or of the fault
 */
record TestValue(String description, JsonNode value, Optional<String> violatedKeyword, JsonPointer at) {

    static TestValue valid(String description, JsonNode value, JsonPointer at) {
        return new TestValue(description, value, Optional.empty(), at);
    }

    static TestValue invalid(SchemaFault fault, JsonNode value) {
        String section = FormatSections.of(fault).map(each -> " (" + each + ")").orElse("");
        return new TestValue(
                "violates '" + fault.keyword() + "'" + section, value, Optional.of(fault.keyword()), fault.at());
    }
}
