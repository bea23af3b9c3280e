package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.Seeded;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Of changes that come at the same time, none is lost, and a refused one leaves no trace. */
class ConcurrentWritesTest extends OnBothStores {

    private static final int ROUNDS = 200;

    @Test
    void twoAttributesChangedAtTheSameTimeBothKeepTheirChange() {
        for (int round = 0; round < ROUNDS; round++) {
            CompletableFuture<Answer> name = instantly("{\"name\":\"" + round + "\"}");
            CompletableFuture<Answer> logo = instantly("{\"org_logo_url\":\"" + round + "\"}");
            assertThat(name.join().status() + logo.join().status())
                    .as("round %d", round)
                    .isEqualTo(400);
            Answer now = server.instantly("GET", "full", null);
            assertThat(now.at("/name") + " " + now.at("/org_logo_url")).isEqualTo(round + " " + round);
        }
    }

    @Test
    void anAttributeAndTheCompanyBothKeepTheirChangeAndARefusedOneLeavesNoTrace() {
        for (int round = 0; round < ROUNDS; round++) {
            String company = round % 2 == 0 ? Seeded.OUR_COMPANY : Seeded.OUR_OTHER_COMPANY;
            CompletableFuture<Answer> name = well("\"attributes\":{\"name\":\"" + round + "\"}");
            CompletableFuture<Answer> refused =
                    well("\"attributes\":{\"stage\":\"refused\"}," + company(Seeded.THEIR_COMPANY));
            CompletableFuture<Answer> linked = well(company(company));
            assertThat(name.join().status() + linked.join().status())
                    .as("round %d", round)
                    .isEqualTo(400);
            assertThat(refused.join().status()).isEqualTo(404);
            Answer now = server.well("GET", "admin", null);
            assertThat(now.at("/data/attributes/name")).isEqualTo(String.valueOf(round));
            assertThat(now.at("/data/relationships/own_company/data/id")).isEqualTo(company);
            assertThat(now.at("/data/attributes/stage")).isEqualTo("active");
        }
    }

    private static CompletableFuture<Answer> instantly(String body) {
        return CompletableFuture.supplyAsync(() -> server.instantly("PATCH", "full", body));
    }

    private static CompletableFuture<Answer> well(String members) {
        return CompletableFuture.supplyAsync(
                () -> server.well("PATCH", "admin", "{\"data\":{\"type\":\"workspace\"," + members + "}}"));
    }

    private static String company(String id) {
        return "\"relationships\":{\"own_company\":{\"data\":{\"type\":\"company\",\"id\":\"" + id + "\"}}}";
    }
}
