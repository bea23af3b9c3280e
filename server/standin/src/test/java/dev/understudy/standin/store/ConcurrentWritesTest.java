package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Concurrent changes are all kept, and a rejected change leaves no trace. */
class ConcurrentWritesTest extends OnBothStores {

    private static final int ROUNDS = 200;

    @Test
    void concurrentChangesToTwoAttributesAreBothKept() {
        for (int round = 0; round < ROUNDS; round++) {
            CompletableFuture<TestResponse> name = patchInstantly("{\"name\":\"" + round + "\"}");
            CompletableFuture<TestResponse> logo = patchInstantly("{\"org_logo_url\":\"" + round + "\"}");
            assertThat(name.join().status() + logo.join().status())
                    .as("the sum of two statuses 200, in round %d", round)
                    .isEqualTo(400);
            TestResponse after = server.instantly("GET", "full", null);
            assertThat(after.at("/name") + " " + after.at("/org_logo_url")).isEqualTo(round + " " + round);
        }
    }

    @Test
    void concurrentChangesToAnAttributeAndTheCompanyAreKeptAndARejectedOneLeavesNoTrace() {
        for (int round = 0; round < ROUNDS; round++) {
            String company = round % 2 == 0 ? SeedIds.OUR_COMPANY : SeedIds.OUR_OTHER_COMPANY;
            CompletableFuture<TestResponse> name = patchWell("\"attributes\":{\"name\":\"" + round + "\"}");
            CompletableFuture<TestResponse> rejected =
                    patchWell("\"attributes\":{\"stage\":\"rejected\"}," + ownCompany(SeedIds.THEIR_COMPANY));
            CompletableFuture<TestResponse> linked = patchWell(ownCompany(company));
            assertThat(name.join().status() + linked.join().status())
                    .as("the sum of two statuses 200, in round %d", round)
                    .isEqualTo(400);
            assertThat(rejected.join().status()).isEqualTo(404);
            TestResponse after = server.well("GET", "admin", null);
            assertThat(after.at("/data/attributes/name")).isEqualTo(String.valueOf(round));
            assertThat(after.at("/data/relationships/own_company/data/id")).isEqualTo(company);
            assertThat(after.at("/data/attributes/stage")).isEqualTo("active");
        }
    }

    private static CompletableFuture<TestResponse> patchInstantly(String body) {
        return CompletableFuture.supplyAsync(() -> server.instantly("PATCH", "full", body));
    }

    private static CompletableFuture<TestResponse> patchWell(String members) {
        return CompletableFuture.supplyAsync(
                () -> server.well("PATCH", "admin", "{\"data\":{\"type\":\"workspace\"," + members + "}}"));
    }

    private static String ownCompany(String id) {
        return "\"relationships\":{\"own_company\":{\"data\":{\"type\":\"company\",\"id\":\"" + id + "\"}}}";
    }
}
