package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows what programs in Python cannot rely on, because the gate does not judge it, and what to write instead. */
class UnstablePythonTest {

    private static final String PROGRAM = """
            from __future__ import annotations

            from dataclasses import replace
            from typing import Literal, Protocol

            from .client import (
                GetOrderNotFound, GetOrderNotModified, GetOrderOk, GetOrderResponse, NewOrder, Order, Undeclared, Unset,
                WorkspacesClient
            )

            UNUSED = (replace, Literal, Protocol, Unset, GetOrderNotFound, GetOrderNotModified, GetOrderOk, NewOrder, Order)

            """;

    private static final String METHOD = """
            def get_order(
                    self,
                    *,
                    order_id: str,
                    fields: str | None = None,
                    depth: int | None = None,
                    sort: Literal["up", "down"] | None = None,
                ) -> GetOrderResponse:
                    raise NotImplementedError
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void requireTheTools() {
        PythonTools.requireInstalled();
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("a status is added", "an exhaustive match", """
                        def text(response: GetOrderResponse) -> str:
                            match response:
                                case GetOrderOk():
                                    return response.body.id
                                case GetOrderNotModified() | GetOrderNotFound() | Undeclared():
                                    return "none"
                        """, """
                        def text(response: GetOrderResponse) -> str:
                            match response:
                                case GetOrderOk():
                                    return response.body.id
                                case _:
                                    return "none"
                        """),
                Arguments.of("a response gets a required property", "constructing a body of a response", """
                        ORDER = Order(id="1", lines=[])
                        """, """
                        def changed(order: Order) -> Order:
                            return replace(order, id="1", lines=[])
                        """),
                Arguments.of("required properties of a request become optional", "reading a request", """
                        def text(order: NewOrder) -> str:
                            return order.name.strip()
                        """, """
                        def text(order: NewOrder) -> str:
                            return order.name.strip() if isinstance(order.name, str) else ""
                        """),
                Arguments.of("a property of a request may be null", "reading a request", """
                        def text(order: NewOrder) -> str:
                            return order.name
                        """, """
                        def text(order: NewOrder) -> str:
                            return str(order.name)
                        """),
                Arguments.of("an enum of a request gets a value", "matching all values of an enum", """
                        def text(order: NewOrder) -> str:
                            match order.size:
                                case "small":
                                    return "S"
                                case "large" | Unset.UNSET:
                                    return "L"
                        """, """
                        def text(order: NewOrder) -> str:
                            match order.size:
                                case "small":
                                    return "S"
                                case _:
                                    return "L"
                        """),
                Arguments.of(
                        "an operation gets an optional parameter",
                        "overriding a method of a client",
                        """
                        class Fake(WorkspacesClient):
                            %s""".formatted(METHOD),
                        """
                        class Orders(Protocol):
                            def get_order(self, *, order_id: str, depth: int | None = None) -> GetOrderResponse: ...


                        class Fake:
                            %s

                        ORDERS: tuple[Orders, Orders] = (Fake(), WorkspacesClient())
                        """.formatted(METHOD)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programs")
    void aProgramNoticesAChangeThatTheGateCallsSafe(String change, String use, String fragile, String stable)
            throws IOException {
        Path sources = Files.createTempDirectory(folder, "programs");
        ClientPair clients = ClientPair.changed("orders", List.of(OrderChanges.safe(change)), sources);
        write(clients.document(0), sources.resolve("src/before"), fragile, stable);
        write(clients.document(1), sources.resolve("src/after"), fragile, stable);

        List<String> messages = PythonTools.check(sources.resolve("src"), folder.resolve("mypy"));

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(messages)
                .anySatisfy(message -> assertThat(message).contains("/after/fragile.py:"))
                .noneSatisfy(message -> assertThat(message).contains("/after/stable.py:"))
                .noneSatisfy(message -> assertThat(message).contains("/before/"));
    }

    private static void write(Path document, Path target, String fragile, String stable) throws IOException {
        Path generated = Files.createTempDirectory(folder, "client");
        new PythonLanguage().write(document, generated, "client");
        Files.createDirectories(target);
        Files.createFile(target.resolve("__init__.py"));
        Files.move(generated.resolve("src/client"), target.resolve("client"));
        Files.writeString(target.resolve("fragile.py"), PROGRAM + fragile);
        Files.writeString(target.resolve("stable.py"), PROGRAM + stable);
    }
}
