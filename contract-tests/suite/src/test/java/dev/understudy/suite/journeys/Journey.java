package dev.understudy.suite.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.restassured.ContractFilter;
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

/** What all journeys share: a running server with the demo data, and a judge on every exchange. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Journey {

    private final ContractFilter contract;
    private final Store store;
    private ApiServer server;

    Journey(String vendor, Store store) {
        this.contract = ContractFilter.of(Contract.named(vendor));
        this.store = store;
    }

    @BeforeAll
    void startTheServer() {
        server = ApiServer.start(new Config("127.0.0.1", 0, store.url(), Optional.empty()), Clock.systemUTC());
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyDeclaredStatusOfEveryOperationWasReached() {
        assertThat(contract.coverage().missing())
                .as("declared statuses that no journey reached, by operation")
                .isEmpty();
    }

    /** A request whose answer is judged. */
    final RequestSpecification request() {
        return unjudged().filter(contract);
    }

    /** A request whose answer is not judged, for what no contract has. */
    final RequestSpecification unjudged() {
        return given().port(server.port());
    }

    final RequestSpecification as(String key) {
        return request().auth().oauth2(key);
    }

    /** A request with a JSON body, sent as it stands. */
    final RequestSpecification send(String key, String json) {
        return as(key).contentType(ContentType.JSON).body(json);
    }
}
