package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.profile.Probe;
import dev.understudy.verify.profile.Profile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a profile gives away: what it names for a DELETE and for no other operation.
 *
 * <p>A value for every operation says what there is to be read, and not that it may go.
 */
final class GivenAway {

    private final Profile profile;
    private final Set<Draft> gone = new HashSet<>();

    GivenAway(Profile profile) {
        this.profile = profile;
    }

    /** Whether the profile says that a DELETE may be sent as it is; of a value that is true until it is gone. */
    boolean has(Case each) {
        return isProbe(each) || (isNamed(each.draft()) && !gone.contains(thing(each.draft())));
    }

    /** Takes notice of something that is there no longer. */
    void isGone(Draft draft) {
        gone.add(thing(draft));
    }

    /** How a profile gives something away that an operation deletes. */
    static String example(Operation delete) {
        String parameter = chooser(delete)
                .or(() -> delete.parameters().stream().map(Parameter::name).findFirst())
                .orElse("");
        return parameter.isEmpty()
                ? "let a probe of the profile name " + delete.id()
                : "name something that may go in the profile: values: [{operation: '" + delete.id() + "', parameter: "
                        + parameter + ", value: …}]";
    }

    private static boolean isProbe(Case each) {
        return each.probe().filter(probe -> isChosenBy(probe, each.draft())).isPresent();
    }

    private static boolean isChosenBy(Probe probe, Draft draft) {
        return chooser(draft.operation())
                .map(name -> value(draft, name).equals(probe.parameters().get(name)))
                .orElse(true);
    }

    private boolean isNamed(Draft draft) {
        Optional<String> chooser = chooser(draft.operation());
        return profile.values().stream()
                .filter(fixed ->
                        fixed.operation().filter(draft.operation().id()::equals).isPresent())
                .filter(fixed -> fixed.parameter().isPresent()
                        && chooser.map(fixed.parameter().get()::equals).orElse(true))
                .anyMatch(fixed -> fixed.value()
                        .filter(value(draft, fixed.parameter().get())::equals)
                        .isPresent());
    }

    // The last parameter of a path chooses the thing; the others say whose it is.
    private static Optional<String> chooser(Operation delete) {
        List<String> names = delete.path().names();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    private static JsonNode value(Draft draft, String parameter) {
        return draft.parameters().entrySet().stream()
                .filter(each -> each.getKey().name().equals(parameter))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    private static Draft thing(Draft draft) {
        Draft thing = new Draft(draft.operation(), draft.parameters(), Optional.empty());
        if (!draft.operation().path().names().isEmpty()) {
            for (Parameter parameter : draft.parameters().keySet()) {
                thing = parameter.in() == Parameter.In.PATH ? thing : thing.without(parameter);
            }
        }
        return thing;
    }
}
