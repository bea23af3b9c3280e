package dev.understudy.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.report.Demands;
import dev.understudy.verify.run.Budget;
import dev.understudy.verify.run.Options;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoServerOnSqliteTest extends DemoServer {

    @TempDir
    static Path folder;

    @Override
    String database() {
        return "jdbc:sqlite:" + folder.resolve("demo.db");
    }

    @Test
    void aReadOnlyRunSendsOnlySafeMethods() {
        Options options = new Options(1, Budget.USUAL, true, Optional.empty(), Demands.NONE);

        assertThat(run("well", options).coverage().answers())
                .filteredOn(answer -> answer.seen() > 0)
                .extracting(answer -> answer.operation())
                .containsOnly("getWorkspace");
    }
}
