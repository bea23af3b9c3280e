package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetSharesTest {

    @Test
    void theLawsOfASmallContractGetMostRequests() {
        assertThat(BudgetShares.of(Optional.of(500), 8).laws()).isEqualTo(0.6);
    }

    @Test
    void theOperationsOfALargeContractGetMostRequests() {
        assertThat(BudgetShares.of(Optional.of(1_000), 200).laws()).isEqualTo(0.3);
        assertThat(BudgetShares.of(Optional.of(4_000), 200).laws()).isEqualTo(0.5);
    }

    @Test
    void withoutALimitOfRequestsTheLawsGetMostOfTheTime() {
        assertThat(BudgetShares.of(Optional.empty(), 200).laws()).isEqualTo(0.6);
    }
}
