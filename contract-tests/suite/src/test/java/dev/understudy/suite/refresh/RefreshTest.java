package dev.understudy.suite.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.cli.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refreshes the contract after each change in the history of a vendor's document. */
class RefreshTest {

    @TempDir
    private static Path folder;

    private static final List<CommandResult> RESULTS = new ArrayList<>();
    private static final List<Set<String>> TYPES = new ArrayList<>();

    @BeforeAll
    static void refreshAfterEachChange() throws IOException {
        RefreshedFolder contract = new RefreshedFolder(Files.createDirectory(folder.resolve("workspaces")));
        CommandResult first = contract.refreshAndBuild();
        assertThat(first.exitCode()).as(first.toString()).isZero();
        TYPES.add(contract.generatedTypes());
        for (VendorChange change : VendorChange.HISTORY) {
            contract.change(change);
            RESULTS.add(contract.refreshAndBuild());
            TYPES.add(contract.generatedTypes());
        }
    }

    @Test
    void programsCompileWhereverTheChangeIsSafeForSource() {
        for (int i = 0; i < RESULTS.size(); i++) {
            System.out.println(RESULTS.get(i) + "\n" + TYPES.get(i));
        }
    }
}
