package dev.understudy.verify.internal.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void eachSourceHasItsTurn() {
        Iterator<Integer> rounds = Rounds.over(
                List.of(List.of(1, 2, 3), List.<Integer>of(), List.of(10), List.of(20, 21)), List::iterator);

        assertThat(rounds).toIterable().containsExactly(1, 10, 20, 2, 21, 3);
    }

    @Test
    void aSourceIsCreatedWhenItIsNeeded() {
        List<Integer> created = new ArrayList<>();
        Iterator<Integer> rounds = Rounds.over(List.of(1, 2), number -> {
            created.add(number);
            return List.of(number).iterator();
        });

        assertThat(rounds.next()).isEqualTo(1);
        assertThat(created).containsExactly(1);
        assertThat(rounds.hasNext()).isTrue();
        assertThat(rounds.hasNext()).isTrue();
        assertThat(rounds.next()).isEqualTo(2);
        assertThat(rounds.hasNext()).isFalse();
    }
}
