package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnSqlite;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a workspace's keys may ask, all of them together. */
class RateLimitTest extends OnSqlite {

    private static final String SUB_WITH_TWO_A_SECOND = "019e18e2-7947-7550-ac77-000000000007";

    @BeforeEach
    void anHourLater() {
        clock.move(Duration.ofHours(1));
    }

    @Test
    void theHundredAndFirstRequestOfASecondIsRefused() {
        for (int i = 0; i < 100; i++) {
            assertThat(get("limited").status()).isEqualTo(200);
        }
        Answer refusal = get("limited");
        assertThat(refusal.refusal()).isEqualTo("429 Rate limit exceeded");
        assertThat(refusal.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void allKeysOfAWorkspaceCountTogether() {
        for (int i = 0; i < 50; i++) {
            get("limited");
            get("limited-too");
        }
        assertThat(get("limited").status()).isEqualTo(429);
        assertThat(get("limited-too").status()).isEqualTo(429);
    }

    @Test
    void refusedRequestsCountToo() {
        for (int i = 0; i < 100; i++) {
            assertThat(server.instantly("PATCH", "limited-too", "{}").status()).isEqualTo(403);
        }
        assertThat(get("limited").status()).isEqualTo(429);
    }

    @Test
    void aRequestRefusedForTheLimitMayBeSentAgainAfterTheTimeItWasTold() {
        for (int i = 0; i < 20; i++) {
            Answer answer = get("both-windows");
            if (answer.status() == 429) {
                clock.move(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After"))));
                assertThat(get("both-windows").status()).as("%s", answer).isEqualTo(200);
            }
            clock.move(Duration.ofMillis(137));
        }
    }

    @Test
    void theLongerWindowIsToldWhenBothAreSpent() {
        get("both-windows");
        get("both-windows");
        clock.move(Duration.ofSeconds(1));
        get("both-windows");
        assertThat(get("both-windows").header("Retry-After")).isEqualTo("59");
    }

    @Test
    void aChosenWorkspaceHasItsOwnLimit() {
        assertThat(getSub().status()).isEqualTo(200);
        assertThat(getSub().status()).isEqualTo(200);
        assertThat(getSub().status()).isEqualTo(429);
        assertThat(get("limited").status()).as("the key's own workspace").isEqualTo(200);
    }

    @Test
    void aRequestForAForeignWorkspaceCountsAgainstTheKeysOwn() {
        assertThat(server.instantly("GET", "spent", null, "x-as-workspace", SUB_WITH_TWO_A_SECOND)
                        .status())
                .isEqualTo(404);
        assertThat(get("spent").status()).isEqualTo(429);
    }

    @Test
    void aMissingPlanIsToldEvenWhenTheLimitIsSpent() {
        assertThat(get("unpaid-spent").status()).isEqualTo(402);
        assertThat(get("unpaid-spent").status()).isEqualTo(402);
    }

    @Test
    void aWorkspaceWithoutALimitIsNeverRefused() {
        for (int i = 0; i < 101; i++) {
            assertThat(get("full").status()).isEqualTo(200);
        }
    }

    @Test
    void aClockThatIsPutBackLocksNobodyOutForLonger() {
        assertThat(get("spent").status()).isEqualTo(200);
        clock.move(Duration.ofHours(-2));
        Answer refusal = get("spent");
        assertThat(refusal.status()).isEqualTo(429);
        clock.move(Duration.ofSeconds(Long.parseLong(refusal.header("Retry-After"))));
        assertThat(get("spent").status()).isEqualTo(200);
    }

    private Answer get(String key) {
        return server.instantly("GET", key, null);
    }

    private Answer getSub() {
        return server.instantly("GET", "limited", null, "x-as-workspace", SUB_WITH_TWO_A_SECOND);
    }
}
