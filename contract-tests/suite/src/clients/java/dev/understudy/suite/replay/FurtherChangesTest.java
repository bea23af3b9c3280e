package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Compares the clients of a contract before and after further changes, in all that a program could use. */
class FurtherChangesTest {

    private static final List<VendorChange> SAFE = OrderChanges.SAFE;
    private static final List<VendorChange> BREAKING = OrderChanges.BREAKING;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("SAFE")
    void theGateCallsAChangeSafe(VendorChange change) throws IOException {
        assertThat(pair(List.of(change)).verdicts()).isEqualTo("SAFE SAFE");
    }

    @Test
    void theNewestClientHasAllOfTheFirstAfterAllSafeChanges() throws IOException {
        ClientPair clients = pair(SAFE);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(clients.missing()).isEmpty();
    }

    @Test
    void theNewestClientHasAllOfTheFirstAfterAllSafeChangesOfRequests() throws IOException {
        ClientPair clients = ClientPair.changed("requests", RequestChanges.SAFE, folder);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(clients.missing()).isEmpty();
    }

    /** A gate that compares only what is sent and received calls these changes safe. */
    @ParameterizedTest
    @FieldSource("BREAKING")
    void theGateSaysThatAChangeBreaksProgramsAlthoughItIsSafeOnTheWire(VendorChange change) throws IOException {
        assertThat(pair(List.of(change)).verdicts()).isEqualTo("SAFE BREAKS");
    }

    @Test
    void suchAChangeIsNoticedByPrograms() throws IOException {
        assertThat(pair(BREAKING.subList(4, 9)).missing())
                .contains("java.util.Optional<java.lang.Long> example.client.GetOrderResponse$Ok.age()")
                .contains("java.util.Optional<java.lang.String> example.client.GetOrderResponse$Ok.etag()")
                .contains("java.lang.Object example.client.GetOrderResponse$NotFound.body()")
                .contains("example.client.GetOrderResponse$NotModified is a class example.client.GetOrderResponse");
    }

    private ClientPair pair(List<VendorChange> changes) throws IOException {
        return ClientPair.changed("orders", changes, folder);
    }
}
