package dev.understudy.suite.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.restassured.ContractFilter;
import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A base class for journeys: starts a stand-in with the demo data, and judges every response by the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Journey {

    private final ContractFilter contract;
    private final JourneyDatabase database;
    private ApiServer server;

    Journey(String vendor, JourneyDatabase database) {
        this.contract = ContractFilter.of(Contract.named(vendor));
        this.database = database;
    }

    @BeforeAll
    void startTheServer() {
        server = ApiServer.start(
                new Config("127.0.0.1", 0, database.newDatabaseUrl(), Optional.empty()),
                Clock.systemUTC(),
                ServerLimits.DEFAULT);
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyDeclaredStatusOfEveryOperationIsReturned() {
        assertThat(contract.coverage().missing())
                .as("declared statuses that were not returned in any test of this class, by operation")
                .isEmpty();
    }

    /** Returns a request whose response is judged. */
    final RequestSpecification request() {
        return requestWithoutFilter().filter(contract);
    }

    /** Returns a request whose response is not judged, for operations that the contract does not declare. */
    final RequestSpecification requestWithoutFilter() {
        return given().port(server.port());
    }

    final RequestSpecification requestAs(String key) {
        return request().auth().oauth2(key);
    }

    /** Returns a request with an API key and a JSON body, which is sent exactly as given. */
    final RequestSpecification requestWithBody(String key, String json) {
        return requestAs(key).contentType(ContentType.JSON).body(json);
    }
}
