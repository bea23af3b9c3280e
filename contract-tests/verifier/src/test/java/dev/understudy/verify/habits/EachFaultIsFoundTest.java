package dev.understudy.verify.habits;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.habits.fault.Fault;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verifier finds each single fault, by a violation or a drift whose rule and operation fit. It reports neither for
 * the innocent server, so each of these findings is due to the fault.
 *
 * <p>A build tests twelve faults of each kind, and some in addition. {@code mvn verify -Dfaults=all} tests all of them.
 */
@Order(1)
class EachFaultIsFoundTest {

    private static final int SELECTED_OF_EACH_KIND = 12;
    // Each of them is found by a law that the selected ones do not need.
    private static final Set<String> IN_EACH_BUILD =
            Set.of("StateFault.MOTTO_IS_CUT", "StateFault.CREATED_TOKEN_IS_LOST", "StateFault.PATCH_STORES_LOWER_CASE");
    // Most runs wait for the server, and now and then more than a second for a value that may follow from the time.
    private static final int RUNS_AT_A_TIME = 3;

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(RUNS_AT_A_TIME);
    private static final Map<Fault, Future<Boolean>> RUNS = selected()
            .collect(toMap(
                    fault -> fault,
                    fault -> EXECUTOR.submit(() -> FaultRun.finds(fault)),
                    (one, same) -> one,
                    LinkedHashMap::new));

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void theFaultIsFound(Fault fault) throws Exception {
        assertThat(RUNS.get(fault).get())
                .as("%s: %s", fault.id(), fault.behaviour().sentence())
                .isTrue();
    }

    @Test
    void theFaultsTestedInEachBuildExist() {
        assertThat(Fault.all()).extracting(Fault::id).containsAll(IN_EACH_BUILD);
    }

    @AfterAll
    static void stop() {
        EXECUTOR.shutdownNow();
    }

    static Stream<Named<Fault>> named() {
        return selected().map(fault -> Named.of(fault.id(), fault));
    }

    private static Stream<Fault> selected() {
        return System.getProperty("faults", "").equals("all")
                ? Fault.all().stream()
                : Fault.all().stream()
                        .collect(Collectors.groupingBy(Fault::getClass, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .flatMap(kind -> Stream.concat(
                                spread(kind).stream(),
                                kind.stream().filter(fault -> IN_EACH_BUILD.contains(fault.id()))));
    }

    // Evenly spread, since neighbours are often alike.
    private static Collection<Fault> spread(List<Fault> faults) {
        return IntStream.range(0, SELECTED_OF_EACH_KIND)
                .mapToObj(i -> faults.get(i * faults.size() / SELECTED_OF_EACH_KIND))
                .toList();
    }
}
