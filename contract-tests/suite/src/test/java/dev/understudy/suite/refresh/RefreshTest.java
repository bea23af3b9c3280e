package dev.understudy.suite.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.cli.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refreshes the contract after each change in the history of a vendor's document, and builds programs with it. */
class RefreshTest {

    @TempDir
    private static Path folder;

    private static final List<CommandResult> RESULTS = new ArrayList<>();
    private static final List<Set<String>> TYPES = new ArrayList<>();

    @BeforeAll
    static void refreshAfterEachChange() throws IOException {
        RefreshedFolder contract = new RefreshedFolder(Files.createDirectory(folder.resolve("workspaces")));
        try (BuildServer server = new BuildServer()) {
            CommandResult first = contract.refreshAndBuild(server);
            assertThat(first.exitCode()).as(first.toString()).isZero();
            TYPES.add(contract.generatedTypes());
            for (VendorChange change : VendorChange.HISTORY) {
                contract.change(change);
                RESULTS.add(contract.refreshAndBuild(server));
                TYPES.add(contract.generatedTypes());
            }
        }
    }

    @Test
    void programsCompileWhereverAChangeIsSafeForSource() {
        assertThat(RESULTS)
                .allSatisfy(result -> assertThat(result.out().contains("The build succeeds."))
                        .as(result.toString())
                        .isEqualTo(result.out().contains("SAFE for source\n")));
        assertThat(RESULTS.subList(0, 7)).extracting(CommandResult::exitCode).containsOnly(0);
    }

    @Test
    void everyTypeKeepsItsName() {
        Set<String> added = new TreeSet<>(TYPES.get(TYPES.size() - 1));
        added.removeAll(TYPES.get(0));

        assertThat(TYPES).allSatisfy(types -> assertThat(types).containsAll(TYPES.get(0)));
        assertThat(added).containsExactly("PaymentRequiredError");
    }

    @Test
    void theLogoBecomesPatchable() {
        assertThat(RESULTS.get(0).out())
                .contains("patchWorkspace, request body at /org_logo_url: 'properties' added")
                .contains("value {\"org_logo_url\":\"\"} is invalid in the old document and valid in the new one")
                .contains("tolerant SAFE, strict SAFE, source SAFE, server BREAKS");
    }

    @Test
    void anOwnerThatAnswersAlwaysHadMayBecomeReadOnly() {
        assertThat(RESULTS.get(1).out()).contains("tolerant SAFE, strict SAFE, source SAFE, server SAFE");
    }

    @Test
    void aNewStatusGetsANameAndBreaksStrictCallers() {
        assertThat(RESULTS.get(2).out())
                .contains("Name added: GET /api/v2/workspaces/current 402 application/json: PaymentRequiredError")
                .contains("Name added: PATCH /api/v2/workspaces/current 402 application/json: PaymentRequiredError")
                .contains("tolerant SAFE, strict BREAKS, source SAFE, server SAFE");
    }

    @Test
    void aRenamedKeyChangesNothing() {
        assertThat(List.of(RESULTS.get(3).out(), RESULTS.get(5).out()))
                .allSatisfy(output ->
                        assertThat(output).startsWith("tolerant SAFE, strict SAFE, source SAFE, server SAFE\n"));
    }

    @Test
    void aNewPropertyOfAClosedAnswerBreaksStrictCallers() {
        assertThat(RESULTS.get(4).out())
                .contains("/scheduled_for_removal_at: 'additionalProperties' widened")
                .contains("tolerant SAFE, strict BREAKS, source SAFE, server SAFE");
        assertThat(RESULTS.get(6).out())
                .contains("/plan_id_bundle: 'additionalProperties' widened")
                .contains("tolerant SAFE, strict BREAKS, source SAFE, server SAFE");
    }

    @Test
    void aChangedTypeBreaksSourceAndWhatNoLongerCompilesIsListed() {
        assertThat(RESULTS.get(7).exitCode()).isEqualTo(1);
        assertThat(RESULTS.get(7).out())
                .contains("tolerant SAFE, strict BREAKS, source BREAKS, server SAFE")
                .contains("To do, because it no longer compiles:")
                .contains(
                        "Delegate.java:43: incompatible types: java.util.UUID cannot be converted to java.lang.String")
                .contains("Caller.java:22: incompatible types: java.lang.String cannot be converted to java.util.UUID");
    }
}
