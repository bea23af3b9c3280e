package dev.understudy.contract.document;

import dev.understudy.contract.syntax.PercentEncoding;

/** Percent-decodes the fragment of a reference, which is the part after the {@code #}. */
final class Fragment {

    private Fragment() {}

    /** Throws {@link UnresolvedReferenceException} if the percent-encoding is malformed. */
    static String decode(String fragment) {
        try {
            return PercentEncoding.decode(fragment);
        } catch (IllegalArgumentException e) {
            throw new UnresolvedReferenceException("'#" + fragment + "' is not a URI fragment");
        }
    }
}
