package dev.understudy.standin.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.standin.start.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reference in a seed that leads nowhere prevents the start, which reports its path and what to do. */
class SeedReferencesTest {

    private static final String SEED = """
            instantly:
              workspaces:
                - {id: W1, owner: P1, name: a}
                - {id: W2, owner: P1, name: b, parent: W1}
              deleted_workspaces: [W3]
              keys:
                - {key: a, workspace: W1, scopes: ['all:all', 'workspaces:read']}
                - {key: b, workspace: W3, scopes: []}
            well:
              companies:
                - {id: C1, tenant: t}
                - {id: C2, tenant: u}
              workspaces:
                - {id: W1, tenant: t, name: a, own_company: C1, media: C9, webhooks: [C8]}
                - {id: W2, tenant: t, name: b, parent_workspace: W1}
                - {id: W3, tenant: u, name: c}
              memberships:
                - {id: B1, person: P1, workspace: W1, role: admin}
                - {id: B2, person: P2, workspace: W3, role: admin, active: false}
              keys:
                - {key: a, person: P1, default_workspace: W1}
                - {key: b, person: P2, default_workspace: W3}
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parent: W1           | parent: W9           | instantly.workspaces[1].parent               | no workspace has this id",
                "deleted_workspaces: [W3] | deleted_workspaces: [W3, W1] | instantly.deleted_workspaces[1]  | a workspace has this id",
                "deleted_workspaces: [W3] | deleted_workspaces: [] | instantly.keys[1].workspace            | add the id to instantly.deleted_workspaces",
                "workspaces:read      | leads:all            | instantly.keys[0].scopes[1]                  | use one of all:all, all:read, all:update, workspaces:all",
                "tenant: u}           | tenant: v}           | well.companies[1].tenant                     | no workspace has this tenant",
                "own_company: C1      | own_company: C3      | well.workspaces[0].own_company               | no company of the same tenant has this id",
                "own_company: C1      | own_company: C2      | well.workspaces[0].own_company               | no company of the same tenant has this id",
                "parent_workspace: W1 | parent_workspace: W3 | well.workspaces[1].parent_workspace          | no workspace of the same tenant has this id",
                "parent_workspace: W1 | parent_workspace: W9 | well.workspaces[1].parent_workspace          | no workspace of the same tenant has this id",
                "workspace: W1, role  | workspace: W9, role  | well.memberships[0].workspace                | no workspace has this id",
                "person: P1, default  | person: P9, default  | well.keys[0].person                          | no membership has this person",
                "default_workspace: W3 | default_workspace: W9 | well.keys[1].default_workspace             | no workspace has this id",
                "default_workspace: W1 | default_workspace: W3 | well.keys[0].default_workspace             | the person of the key has no membership in this",
            })
    void aReferenceThatLeadsNowhereIsReported(String correct, String wrong, String path, String fault)
            throws IOException {
        Path seed = write(SEED.replace(correct, wrong));
        assertThatThrownBy(() -> start(seed).close())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("In the seed file " + seed + ", references lead nowhere: ")
                .hasMessageContaining(path + " is '")
                .hasMessageContaining(fault);
        try (ApiServer server = start(write(SEED))) {
            assertThat(server.seedStatus().now())
                    .as("the store was still empty")
                    .isTrue();
        }
    }

    @Test
    void aSeedWhoseReferencesLeadSomewhereIsLoaded() throws IOException {
        try (ApiServer server = start(write(SEED.replace("workspace: W1", "workspace: w1")))) {
            assertThat(server.seedStatus().now()).isTrue();
        }
    }

    @Test
    void allReferencesThatLeadNowhereAreReportedTogether() throws IOException {
        Path seed =
                write(SEED.replace("parent: W1", "parent: W9").replace("person: P1, default", "person: P9, default"));
        assertThatThrownBy(() -> start(seed).close())
                .hasMessageContainingAll("instantly.workspaces[1].parent", "well.keys[0].person");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(
                directory.resolve("seed.yaml"),
                yaml.replaceAll("\\bw(\\d)\\b", "0000000a-0000-4000-8000-00000000000$1")
                        .replaceAll("\\bW(\\d)\\b", "0000000A-0000-4000-8000-00000000000$1")
                        .replaceAll("\\b[BCP](\\d)\\b", "0000000b-0000-4000-8000-00000000000$1"));
    }

    private ApiServer start(Path seed) {
        String database = "jdbc:sqlite:" + directory.resolve("store.db");
        return ApiServer.start(
                new Config("127.0.0.1", 0, database, Optional.of(seed)), Clock.systemUTC(), ServerLimits.DEFAULT);
    }
}
