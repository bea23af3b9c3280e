package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rate limit of a workspace, which all its keys share. */
class RateLimitTest extends OnSqlite {

    private static final String SUB_WORKSPACE_LIMITED_TO_TWO_PER_SECOND = "019e18e2-7947-7550-ac77-000000000007";

    @BeforeEach
    void letTheRateLimitsRecover() {
        clock.move(Duration.ofHours(1));
    }

    @Test
    void theHundredAndFirstRequestOfASecondIsRejected() {
        for (int i = 0; i < 100; i++) {
            assertThat(get("limited").status()).isEqualTo(200);
        }
        TestResponse rejected = get("limited");
        assertThat(rejected.errorSummary()).isEqualTo("429 Rate limit exceeded");
        assertThat(rejected.header("Retry-After")).isEqualTo("1");
    }

    // Grizzly does not know the reason phrase of this status.
    @Test
    void theStatusLineOfARejectionIsTheStandardOne() throws IOException {
        String response = RawConnection.get(server.port(), SeedIds.CURRENT_PATH, "limited");
        while (response.startsWith("HTTP/1.1 200 ")) {
            response = RawConnection.get(server.port(), SeedIds.CURRENT_PATH, "limited");
        }
        assertThat(response).startsWith("HTTP/1.1 429 Too Many Requests\r\n");
    }

    @Test
    void allKeysOfAWorkspaceShareItsLimit() {
        for (int i = 0; i < 50; i++) {
            get("limited");
            get("limited-too");
        }
        assertThat(get("limited").status()).isEqualTo(429);
        assertThat(get("limited-too").status()).isEqualTo(429);
    }

    @Test
    void rejectedRequestsCountToo() {
        for (int i = 0; i < 100; i++) {
            assertThat(server.instantly("PATCH", "limited-too", "{}").status()).isEqualTo(403);
        }
        assertThat(get("limited").status()).isEqualTo(429);
    }

    @Test
    void aRequestIsAcceptedOnceItsRetryAfterHasPassed() {
        for (int i = 0; i < 20; i++) {
            TestResponse response = get("both-windows");
            if (response.status() == 429) {
                clock.move(Duration.ofSeconds(Long.parseLong(response.header("Retry-After"))));
                assertThat(get("both-windows").status()).as("%s", response).isEqualTo(200);
            }
            clock.move(Duration.ofMillis(137));
        }
    }

    @Test
    void retryAfterIsTheRestOfTheMinuteIfTheLimitPerMinuteIsUsedUp() {
        get("both-windows");
        get("both-windows");
        clock.move(Duration.ofSeconds(1));
        get("both-windows");
        assertThat(get("both-windows").header("Retry-After")).isEqualTo("59");
    }

    @Test
    void aSelectedWorkspaceHasItsOwnLimit() {
        assertThat(getSub().status()).isEqualTo(200);
        assertThat(getSub().status()).isEqualTo(200);
        assertThat(getSub().status()).isEqualTo(429);
        assertThat(get("limited").status()).as("the key's own workspace").isEqualTo(200);
    }

    @Test
    void aRequestForAForeignWorkspaceCountsAgainstTheKeysOwnWorkspace() {
        assertThat(server.instantly("GET", "spent", null, "x-as-workspace", SUB_WORKSPACE_LIMITED_TO_TWO_PER_SECOND)
                        .status())
                .isEqualTo(404);
        assertThat(get("spent").status()).isEqualTo(429);
    }

    @Test
    void aMissingPlanIsReportedEvenIfTheLimitIsExceeded() {
        assertThat(get("unpaid-spent").status()).isEqualTo(402);
        assertThat(get("unpaid-spent").status()).isEqualTo(402);
    }

    @Test
    void aWorkspaceWithoutALimitIsNeverLimited() {
        for (int i = 0; i < 101; i++) {
            assertThat(get("full").status()).isEqualTo(200);
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongTheWait() {
        assertThat(get("spent").status()).isEqualTo(200);
        clock.move(Duration.ofHours(-2));
        TestResponse rejected = get("spent");
        assertThat(rejected.status()).isEqualTo(429);
        clock.move(Duration.ofSeconds(Long.parseLong(rejected.header("Retry-After"))));
        assertThat(get("spent").status()).isEqualTo(200);
    }

    private TestResponse get(String key) {
        return server.instantly("GET", key, null);
    }

    private TestResponse getSub() {
        return server.instantly("GET", "limited", null, "x-as-workspace", SUB_WORKSPACE_LIMITED_TO_TWO_PER_SECOND);
    }
}
