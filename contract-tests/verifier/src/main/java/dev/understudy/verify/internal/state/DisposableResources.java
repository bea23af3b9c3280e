package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
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
 * The resources that a run may delete although it did not create them: those that a profile names for a DELETE, unless
 * they are known to be gone.
 *
 * <p>A value that a profile gives for all operations identifies a resource to read. It does not permit deleting the
 * resource.
 */
final class DisposableResources {

    private final Profile profile;
    private final boolean all;
    private final Set<RequestTemplate> gone = new HashSet<>();

    /**
     * Reads the disposable resources from a profile.
     *
     * @param all whether every resource on the server is disposable
     */
    DisposableResources(Profile profile, boolean all) {
        this.profile = profile;
        this.all = all;
    }

    /** Returns whether every resource on the server is disposable. */
    boolean all() {
        return all;
    }

    /**
     * Returns whether the profile permits the DELETE of a case: the case is a probe for this resource, or the profile
     * names the resource as a value for this operation, and the resource is not known to be gone.
     */
    boolean contains(TestCase testCase) {
        return all
                || isProbe(testCase)
                || (isNamed(testCase.template()) && !gone.contains(resource(testCase.template())));
    }

    /** Records that the resource of a DELETE no longer exists. */
    void markGone(RequestTemplate template) {
        gone.add(resource(template));
    }

    /** Returns an instruction for the report: how to mark a resource as disposable in the profile. */
    static String instruction(Operation delete) {
        String parameter = identifier(delete)
                .or(() -> delete.parameters().stream().map(Parameter::name).findFirst())
                .orElse("");
        return parameter.isEmpty()
                ? "add a probe of " + delete.id() + " to the profile"
                : "in the profile, name a resource that may be deleted: values: [{operation: '" + delete.id()
                        + "', parameter: " + parameter + ", value: …}]";
    }

    private static boolean isProbe(TestCase testCase) {
        return testCase.probe()
                .filter(probe -> isIdentifiedBy(probe, testCase.template()))
                .isPresent();
    }

    private static boolean isIdentifiedBy(Probe probe, RequestTemplate template) {
        return identifier(template.operation())
                .map(name -> value(template, name).equals(probe.parameters().get(name)))
                .orElse(true);
    }

    private boolean isNamed(RequestTemplate template) {
        Optional<String> identifier = identifier(template.operation());
        return profile.values().stream()
                .filter(fixed -> fixed.operation()
                        .filter(template.operation().id()::equals)
                        .isPresent())
                .filter(fixed -> fixed.parameter().isPresent()
                        && identifier.map(fixed.parameter().get()::equals).orElse(true))
                .anyMatch(fixed -> fixed.value()
                        .filter(value(template, fixed.parameter().get())::equals)
                        .isPresent());
    }

    // The last parameter of a path identifies the resource; the others identify its owners.
    private static Optional<String> identifier(Operation delete) {
        List<String> names = delete.path().parameterNames();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    private static JsonNode value(RequestTemplate template, String parameter) {
        return template.parameters().entrySet().stream()
                .filter(each -> each.getKey().name().equals(parameter))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    private static RequestTemplate resource(RequestTemplate template) {
        RequestTemplate resource = new RequestTemplate(template.operation(), template.parameters(), Optional.empty());
        if (!template.operation().path().parameterNames().isEmpty()) {
            for (Parameter parameter : template.parameters().keySet()) {
                resource = parameter.in() == Parameter.In.PATH ? resource : resource.without(parameter);
            }
        }
        return resource;
    }
}
