package dev.understudy.contract.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The part of a reference after its hash. */
final class Fragment {

    private Fragment() {}

    /** The fragment without its percent-encoding; a plus is a plus there, other than in a form. */
    static String decode(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnresolvedReference("'#" + fragment + "' is not a URI fragment");
        }
    }
}
