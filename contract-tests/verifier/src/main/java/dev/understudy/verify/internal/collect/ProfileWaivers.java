package dev.understudy.verify.internal.collect;

import dev.understudy.contract.schema.NotChecked;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.Waiver;
import java.util.List;
import java.util.Optional;

/** The waivers of a profile, held against what was found. */
public final class ProfileWaivers implements Waivers {

    private final List<Waiver> waivers;

    /** Those of a profile. */
    public ProfileWaivers(Profile profile) {
        this.waivers = profile.waivers();
    }

    @Override
    public Optional<String> reason(Finding finding) {
        return waivers.stream()
                .filter(waiver -> fits(waiver.check(), finding.rule().id())
                        && fits(waiver.operation(), finding.operation())
                        && fits(waiver.pointer(), finding.pointer())
                        && fits(waiver.keyword(), finding.keyword()))
                .map(Waiver::reason)
                .findFirst();
    }

    // Only a waiver that names the place can mean a part of the contract.
    @Override
    public Optional<String> reason(NotChecked part) {
        String pointer = part.place().pointer().toString();
        return waivers.stream()
                .filter(waiver -> waiver.check().isEmpty() && waiver.operation().isEmpty())
                .filter(waiver -> waiver.pointer().filter(pointer::equals).isPresent())
                .map(Waiver::reason)
                .findFirst();
    }

    private static boolean fits(Optional<String> wanted, String present) {
        return wanted.map(present::equals).orElse(true);
    }
}
