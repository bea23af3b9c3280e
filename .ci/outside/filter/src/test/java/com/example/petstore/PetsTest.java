package com.example.petstore;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.understudy.restassured.ContractFilter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PetsTest {

    private static final ContractFilter CONTRACT = ContractFilter.of(Path.of("../petstore.yaml"));

    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aResponseThatSatisfiesTheContractPasses() throws IOException {
        serve("{\"id\":7,\"name\":\"Tom\",\"nickname\":null}");

        given().filter(CONTRACT).port(port()).get("/pets/7").then().statusCode(200);
    }

    @Test
    void aResponseThatViolatesTheContractFails() throws IOException {
        serve("{\"id\":7,\"name\":\"\"}");

        assertThrows(AssertionError.class, () -> given().filter(CONTRACT).port(port()).get("/pets/7"));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void serve(String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }
}
