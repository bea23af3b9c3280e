package dev.understudy.verify.internal.state;

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
 * The resources that a profile marks as disposable, by naming them for a DELETE, until they are gone.
 *
 * <p>A value that a profile names for every operation says what there is to be read, and not that it may be deleted.
 */
final class DisposableResources {

    private final Profile profile;
    private final Set<Draft> gone = new HashSet<>();

    DisposableResources(Profile profile) {
        this.profile = profile;
    }

    /** Returns whether the profile lets a DELETE be sent as it is: it names the case, or a resource that is not gone yet. */
    boolean has(Case each) {
        return isProbe(each) || (isNamed(each.draft()) && !gone.contains(resource(each.draft())));
    }

    /** Takes note that what a DELETE is about is not there any more. */
    void isGone(Draft draft) {
        gone.add(resource(draft));
    }

    /** Returns what to write in a profile, so that it marks a resource as disposable. */
    static String example(Operation delete) {
        String parameter = identifier(delete)
                .or(() -> delete.parameters().stream().map(Parameter::name).findFirst())
                .orElse("");
        return parameter.isEmpty()
                ? "let a probe of the profile name " + delete.id()
                : "name something that may go in the profile: values: [{operation: '" + delete.id() + "', parameter: "
                        + parameter + ", value: …}]";
    }

    private static boolean isProbe(Case each) {
        return each.probe().filter(probe -> isIdentifiedBy(probe, each.draft())).isPresent();
    }

    private static boolean isIdentifiedBy(Probe probe, Draft draft) {
        return identifier(draft.operation())
                .map(name -> value(draft, name).equals(probe.parameters().get(name)))
                .orElse(true);
    }

    private boolean isNamed(Draft draft) {
        Optional<String> identifier = identifier(draft.operation());
        return profile.values().stream()
                .filter(fixed ->
                        fixed.operation().filter(draft.operation().id()::equals).isPresent())
                .filter(fixed -> fixed.parameter().isPresent()
                        && identifier.map(fixed.parameter().get()::equals).orElse(true))
                .anyMatch(fixed -> fixed.value()
                        .filter(value(draft, fixed.parameter().get())::equals)
                        .isPresent());
    }

    // The last parameter of a path identifies the resource; the others say whose it is.
    private static Optional<String> identifier(Operation delete) {
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

    private static Draft resource(Draft draft) {
        Draft resource = new Draft(draft.operation(), draft.parameters(), Optional.empty());
        if (!draft.operation().path().names().isEmpty()) {
            for (Parameter parameter : draft.parameters().keySet()) {
                resource = parameter.in() == Parameter.In.PATH ? resource : resource.without(parameter);
            }
        }
        return resource;
    }
}
