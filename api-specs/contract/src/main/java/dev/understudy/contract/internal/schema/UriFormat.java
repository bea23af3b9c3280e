package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A format of the library for URIs or IRIs, with the conditions of RFC 3986 section 3.2 for the authority, which the
 * library does not check: one user, a numeric port, and IPv4 addresses without leading zeros.
 */
final class UriFormat extends AdaptedFormat {

    private static final Pattern AUTHORITY = Pattern.compile("^(?:[^:/?#]+:)?//([^/?#]*)");
    private static final Pattern PARTS = Pattern.compile("(?:[^@]*@)?(\\[[^\\]]*]|[^:@\\[\\]]*)(?::[0-9]*)?");
    // The library knows this kind of host only in small letters.
    private static final Pattern FUTURE_ADDRESS =
            Pattern.compile("\\[[vV][0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+]");
    private static final Pattern ADDRESS_WITH_IPV4 = Pattern.compile("\\[.*:([0-9.]*\\.[0-9.]*)]");
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    UriFormat(Format format) {
        super(format);
    }

    @Override
    public boolean matches(ExecutionContext context, SchemaContext schemaContext, JsonNode value) {
        if (!value.isString()) {
            return isAccepted(context, schemaContext, value);
        }
        String text = value.stringValue();
        Matcher authority = AUTHORITY.matcher(text);
        if (!authority.find()) {
            return isAccepted(context, schemaContext, value);
        }
        Matcher parts = PARTS.matcher(authority.group(1));
        if (!parts.matches()) {
            return false;
        }
        Matcher embedded = ADDRESS_WITH_IPV4.matcher(parts.group(1));
        if (embedded.matches() && !IPV4.matcher(embedded.group(1)).matches()) {
            return false;
        }
        String known = FUTURE_ADDRESS.matcher(parts.group(1)).matches() ? text.replace(parts.group(1), "host") : text;
        return isAccepted(context, schemaContext, JsonNodeFactory.instance.stringNode(known));
    }
}
