package dev.understudy.verify.internal.collect;

import dev.understudy.contract.schema.NotChecked;
import dev.understudy.verify.finding.Finding;
import java.util.Optional;

/** What somebody has looked at and accepts, with the reason. */
public interface Waivers {

    /** Nothing is accepted. */
    Waivers NONE = new Waivers() {
        @Override
        public Optional<String> reason(Finding finding) {
            return Optional.empty();
        }

        @Override
        public Optional<String> reason(NotChecked part) {
            return Optional.empty();
        }
    };

    /** Why a finding is accepted; empty if it is not. */
    Optional<String> reason(Finding finding);

    /** Why it is accepted that something is not judged; empty if it is not. */
    Optional<String> reason(NotChecked part);
}
