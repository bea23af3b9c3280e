package dev.understudy.runtime.pets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.understudy.runtime.ContractServer;
import dev.understudy.runtime.ServerBuilder;
import dev.understudy.runtime.api.ApiDefinition;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that fails to start leaves no thread, no socket and no file open. */
@Timeout(120)
class FailedStartTest {

    private static final int STARTS = 10;

    @Test
    void atAPortInUse() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            leavesNothing(() -> pets().port(taken.getLocalPort()));
        }
    }

    @Test
    void atAnUnknownAddress() throws IOException, InterruptedException {
        leavesNothing(() -> pets().host("address.invalid"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 65_536})
    void atAPortThatDoesNotExist(int port) throws IOException, InterruptedException {
        leavesNothing(() -> pets().port(port));
    }

    @Test
    void withADelegateOfNoInterface() throws IOException, InterruptedException {
        leavesNothing(() -> pets().delegate("a delegate"));
    }

    @Test
    void withASecondApiThatCannotBeServed() throws IOException, InterruptedException {
        leavesNothing(() -> pets().api(ApiDefinition.builder(PetsServer.contract())
                .basePath("/other")
                .delegate("a delegate")
                .build()));
    }

    private static ServerBuilder pets() {
        return ContractServer.builder(PetsServer.contract())
                .delegate(new PhotosDelegate())
                .port(0);
    }

    private static void leavesNothing(Supplier<ServerBuilder> builder) throws IOException, InterruptedException {
        // The first start loads classes, and opens what belongs to the whole JVM.
        fails(builder);
        Set<Thread> threads = threads();
        Set<String> directories = temporaryFiles();
        long descriptors = descriptors();

        for (int i = 0; i < STARTS; i++) {
            fails(builder);
        }

        Set<Thread> left = new HashSet<>(threads());
        left.removeAll(threads);
        for (Thread each : left) {
            each.join(10_000);
        }
        left.removeIf(each -> !each.isAlive());
        assertThat(left).isEmpty();
        assertThat(descriptors()).isLessThan(descriptors + STARTS);
        assertThat(temporaryFiles()).isSubsetOf(directories);
    }

    private static void fails(Supplier<ServerBuilder> builder) {
        assertThatException().isThrownBy(() -> builder.get().start());
    }

    private static Set<Thread> threads() {
        return Set.copyOf(Thread.getAllStackTraces().keySet());
    }

    private static long descriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    // Those of the tests that run at the same time in other JVMs have other names.
    private static Set<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(name -> name.contains("MIME") || name.contains("understudy"))
                    .collect(Collectors.toSet());
        }
    }
}
