package com.example.books;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.restassured.ContractFilter;
import dev.understudy.runtime.ContractServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BooksTest {

    /** Fails a test if a response violates the contract. */
    private static final ContractFilter CONTRACT = ContractFilter.of(Path.of("openapi.yaml"));

    private static ContractServer server;

    @BeforeAll
    static void start() {
        server = Main.start(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aBookIsLentAndBroughtBack() {
        change("{\"lentTo\": \"Ada\"}").then().statusCode(200).body("lentTo", equalTo("Ada"));
        change("{\"title\": \"Emma\"}").then().statusCode(200).body("lentTo", equalTo("Ada"));
        change("{\"lentTo\": null}").then().statusCode(200).body("lentTo", nullValue());
    }

    @Test
    void anInvalidRequestDoesNotReachTheDelegate() {
        change("{\"title\": null}").then().statusCode(400);
        request().get("/books?limit=101").then().statusCode(400);
    }

    @Test
    void anUnknownBookIsNotFound() {
        request().get("/books/7").then().statusCode(404);
    }

    private static Response change(String change) {
        return request().contentType("application/json").body(change).patch("/books/1");
    }

    private static RequestSpecification request() {
        return given().filter(CONTRACT).port(server.port()).basePath("/v1");
    }
}
