package dev.understudy.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.run.Budget;
import dev.understudy.verify.run.Options;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoServerOnSqliteTest extends DemoServerTests {

    @TempDir
    static Path folder;

    @Override
    String database() {
        return "jdbc:sqlite:" + folder.resolve("demo.db");
    }

    @Test
    void aReadOnlyRunSendsOnlySafeMethods() {
        Options options = new Options(1, Budget.DEFAULT, true, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);

        assertThat(run("well", options).coverage().responses())
                .filteredOn(response -> response.seen() > 0)
                .extracting(response -> response.operation())
                .containsOnly("getWorkspace");
    }
}
