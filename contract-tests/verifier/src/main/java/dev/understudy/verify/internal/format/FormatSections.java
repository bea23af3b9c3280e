package dev.understudy.verify.internal.format;

import dev.understudy.contract.SchemaFault;
import java.util.Map;
import java.util.Optional;

/**
 * Names the sections that define the formats of strings. OpenAPI 3.0 and 3.1 leave it open whether a format is asserted, so
 * a finding about a format quotes the text that the contract refers to.
 */
public final class FormatSections {

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("date-time", "7.3.1; RFC 3339, section 5.6"),
            Map.entry("date", "7.3.1; RFC 3339, section 5.6"),
            Map.entry("time", "7.3.1; RFC 3339, section 5.6"),
            Map.entry("duration", "7.3.1; RFC 3339, appendix A"),
            Map.entry("email", "7.3.2; RFC 5321, section 4.1.2"),
            Map.entry("idn-email", "7.3.2; RFC 6531, section 3.3"),
            Map.entry("hostname", "7.3.3; RFC 1123, section 2.1"),
            Map.entry("idn-hostname", "7.3.3; RFC 5890, section 2.3.2.3"),
            Map.entry("ipv4", "7.3.4; RFC 2673, section 3.2"),
            Map.entry("ipv6", "7.3.4; RFC 4291, section 2.2"),
            Map.entry("uri", "7.3.5; RFC 3986, section 3"),
            Map.entry("uri-reference", "7.3.5; RFC 3986, section 4.1"),
            Map.entry("iri", "7.3.5; RFC 3987, section 2.2"),
            Map.entry("iri-reference", "7.3.5; RFC 3987, section 2.2"),
            Map.entry("uuid", "7.3.5; RFC 4122, section 3"),
            Map.entry("uri-template", "7.3.6; RFC 6570, section 2"),
            Map.entry("json-pointer", "7.3.7; RFC 6901, section 5"),
            Map.entry("relative-json-pointer", "7.3.7"),
            Map.entry("regex", "7.3.8"));

    private FormatSections() {}

    /** Returns the sections that define the violated format; empty for another keyword or a format of OpenAPI alone. */
    public static Optional<String> of(SchemaFault fault) {
        return Optional.of(fault)
                .filter(each -> each.keyword().equals("format"))
                .map(each -> SECTIONS.get(each.keywordNode().value().asString("")))
                .map(section -> "JSON Schema Validation, section " + section);
    }
}
