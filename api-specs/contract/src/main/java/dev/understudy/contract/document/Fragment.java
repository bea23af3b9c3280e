package dev.understudy.contract.document;

import dev.understudy.contract.syntax.PercentEncoding;

/** The part of a reference after its hash. */
final class Fragment {

    private Fragment() {}

    /** Returns the fragment without its percent-encoding. */
    static String decode(String fragment) {
        try {
            return PercentEncoding.decode(fragment);
        } catch (IllegalArgumentException e) {
            throw new UnresolvedReference("'#" + fragment + "' is not a URI fragment");
        }
    }
}
