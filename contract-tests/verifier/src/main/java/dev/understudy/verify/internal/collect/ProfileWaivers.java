package dev.understudy.verify.internal.collect;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.Waiver;
import java.util.List;
import java.util.Optional;

/** Matches the waivers of a profile with findings, unchecked parts and untested operations. */
public final class ProfileWaivers implements Waivers {

    private final List<Waiver> waivers;

    public ProfileWaivers(Profile profile) {
        this.waivers = profile.waivers();
    }

    @Override
    public Optional<String> reason(Finding finding) {
        return waivers.stream()
                .filter(waiver -> matches(waiver.ruleId(), finding.rule().id())
                        && matches(waiver.operation(), finding.operation())
                        && matches(waiver.pointer(), finding.pointer())
                        && matches(waiver.keyword(), finding.keyword()))
                .map(Waiver::reason)
                .findFirst();
    }

    // A waiver applies to a part of the contract only if it names the JSON pointer of that part, and no rule or
    // operation.
    @Override
    public Optional<String> reason(Place part) {
        String pointer = part.pointer().toString();
        return waivers.stream()
                .filter(waiver ->
                        waiver.ruleId().isEmpty() && waiver.operation().isEmpty())
                .filter(waiver -> waiver.pointer().filter(pointer::equals).isPresent())
                .map(Waiver::reason)
                .findFirst();
    }

    private static boolean matches(Optional<String> expected, String actual) {
        return expected.map(actual::equals).orElse(true);
    }
}
