package dev.understudy.verify.internal.collect;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.finding.Finding;
import java.util.Optional;

/** Looks up whether a finding or an unchecked part is waived, and for which reason. */
public interface Waivers {

    /** Waives nothing. */
    Waivers NONE = new Waivers() {
        @Override
        public Optional<String> reason(Finding finding) {
            return Optional.empty();
        }

        @Override
        public Optional<String> reason(Place part) {
            return Optional.empty();
        }
    };

    /** Returns the reason why a finding is waived; empty if it is not waived. */
    Optional<String> reason(Finding finding);

    /** Returns the reason why an unchecked part or an untested operation is waived; empty if it is not waived. */
    Optional<String> reason(Place part);
}
