package dev.understudy.verify.internal.template;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.UntestedOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a profile that lists the values a contract and a profile leave open. It can be read as a profile as it is. */
public final class ProfileTemplate {

    private final Contract contract;
    private final Profile profile;
    private final Map<Operation, List<String>> withoutValue = new LinkedHashMap<>();

    /**
     * Creates a template.
     *
     * @param profile the profile that is already in use
     */
    public ProfileTemplate(Contract contract, Profile profile) {
        this.contract = contract;
        this.profile = profile;
        OperationTestCases.of(contract, contract.operations(), profile).stream()
                .filter(cases -> cases.defaultRequest().isEmpty())
                .forEach(cases -> withoutValue.put(cases.operation(), cases.partsWithoutValue()));
    }

    /** Returns the template from the contract alone. */
    public String beforeRun() {
        return write(Optional.empty(), ProbesSection.beforeRun(withoutValue));
    }

    /**
     * Returns the template after a run: without the values that have led to a successful response.
     *
     * @param run the requests of the run
     * @param untested the operations to which no valid request was successful
     */
    public String afterRun(SuccessListener run, List<UntestedOperation> untested) {
        return write(Optional.of(run), ProbesSection.afterRun(contract.operations(), untested));
    }

    private String write(Optional<SuccessListener> run, ProbesSection probes) {
        TemplateText text = new TemplateText();
        text.line("# A profile for verify --profile. Remove the # in front of an entry, and fill in its value."
                        + " Lines with a space after")
                .line("# the # are explanations. ${env:NAME} is replaced with the value of an environment variable.")
                .line("");
        if (profile.usual().isEmpty()) {
            new CallersSection(contract).write(contract.operations(), text);
        }
        new ValuesSection(withoutValue, run).write(contract.operations(), text);
        probes.write(text);
        return text.toString();
    }
}
