package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows what programs in TypeScript cannot rely on, because the gate does not judge it, and what to write instead. Most of it
 * does not compile in the first place. The rest does: the type with which a request is written is the type with which it is
 * read, unlike in Java.
 */
class UnstableTypescriptTest {

    private static final String PROGRAM = """
            import * as client from "./client/src/index.js";

            export type GetOrderNotModified = client.GetOrderNotModified;
            export type GetOrderResponse = client.GetOrderResponse;
            export type NewOrder = client.NewOrder;
            export type Order = client.Order;
            export type PutOrderParameters = client.PutOrderParameters;
            export type PutOrderResponse = client.PutOrderResponse;

            %s
            export { text };
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> programsThatDoNotCompile() {
        return Stream.of(
                Arguments.of("a status is added", "an exhaustive switch", """
                        function text(response: GetOrderResponse): string {
                          switch (response.kind) {
                            case "Ok":
                              return response.body.id;
                            case "NotModified":
                            case "NotFound":
                            case "Undeclared":
                              return "none";
                          }
                        }
                        """, """
                        function text(response: GetOrderResponse): string {
                          switch (response.kind) {
                            case "Ok":
                              return response.body.id;
                            default:
                              return "none";
                          }
                        }
                        """),
                Arguments.of("a status is added", "relying on what all other statuses have", """
                        function text(response: PutOrderResponse): unknown {
                          return response.kind === "Undeclared" || response.status === 200 ? undefined : response.body.message;
                        }
                        """, """
                        function text(response: PutOrderResponse): unknown {
                          return response.kind === "PaymentRequired" ? response.body.message : undefined;
                        }
                        """),
                Arguments.of("a status is added", "mapping all kinds", """
                        const text: Record<GetOrderResponse["kind"], string> = { Ok: "1", NotModified: "2", NotFound: "3", Undeclared: "4" };
                        """, """
                        const text: Partial<Record<GetOrderResponse["kind"], string>> = { Ok: "1", NotModified: "2" };
                        """),
                Arguments.of("a response gets a property", "reading an undeclared property as another type", """
                        function text(order: Order): string {
                          const currency = order["currency"];
                          return typeof currency === "number" ? currency.toFixed() : String(currency);
                        }
                        """, """
                        function text(order: Order): string {
                          const currency = client.propertiesOf(order)["currency"];
                          return typeof currency === "number" ? currency.toFixed() : String(currency);
                        }
                        """),
                Arguments.of("a response gets a required property", "writing a body of a response", """
                        const text: Order = { id: "1", lines: [] };
                        """, """
                        const text = { id: "1", lines: [] } as Partial<Order> as Order;
                        """),
                Arguments.of("a response gets a property", "mapping all properties of a response", """
                        const text: Record<keyof Order, number> = { id: 1, lines: 2, tags: 3, total: 4, counts: 5, notes: 6 };
                        """, """
                        const text: Partial<Record<keyof Order, number>> = { id: 1, lines: 2, tags: 3, total: 4, counts: 5, notes: 6 };
                        """),
                Arguments.of("a status gets a body", "writing a result", """
                        const text: GetOrderNotModified = {
                          kind: "NotModified", status: 304, headers: new Headers(), rawBody: new Uint8Array(), rawText: () => ""
                        };
                        """, """
                        const text = { kind: "NotModified", status: 304 } as GetOrderNotModified;
                        """),
                Arguments.of("an enum of a request gets a value", "mapping all values of an enum", """
                        const text: Record<NonNullable<NewOrder["size"]>, string> = { small: "S", large: "L" };
                        """, """
                        const text: Partial<Record<NonNullable<NewOrder["size"]>, string>> = { small: "S", large: "L" };
                        """));
    }

    /** Without this, each of these programs would compile before the change, and no longer after it. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programsThatDoNotCompile")
    void aProgramThatWouldNoticeASafeChangeDoesNotCompileInTheFirstPlace(
            String change, String use, String fragile, String stable) throws IOException {
        ClientPair clients = clients(change);

        assertThat(messages(clients.document(0), fragile, stable))
                .anySatisfy(message -> assertThat(message).contains("/fragile.ts("))
                .noneSatisfy(message -> assertThat(message).contains("/stable.ts("));
        assertThat(messages(clients.document(1), stable, stable)).isEmpty();
    }

    static Stream<Arguments> programsThatNotice() {
        return Stream.of(
                Arguments.of("required properties of a request become optional", "reading a request", """
                        function text(order: NewOrder): string {
                          return order.name.trim();
                        }
                        """, """
                        function text(order: NewOrder): string {
                          return (order.name ?? "").trim();
                        }
                        """),
                Arguments.of("a property of a request may be null", "reading a request", """
                        const text = (order: NewOrder): string => order.name;
                        """, """
                        const text = (order: NewOrder): string => order.name ?? "";
                        """),
                Arguments.of("a body becomes optional", "reading parameters", """
                        const text = ({ body }: PutOrderParameters): unknown => body.due;
                        """, """
                        const text = ({ body }: PutOrderParameters): unknown => body?.due;
                        """),
                Arguments.of("a request gets a property", "mapping all properties of a request", """
                        const text: Record<keyof NewOrder, number> = {
                          name: 1, note: 2, due: 3, quantity: 4, size: 5, sizes: 6, address: 7
                        };
                        """, """
                        const text: Partial<Record<keyof NewOrder, number>> = {
                          name: 1, note: 2, due: 3, quantity: 4, size: 5, sizes: 6, address: 7
                        };
                        """),
                Arguments.of("a response gets a property", "testing for an undeclared property", """
                        function text(order: Order): string {
                          return "currency" in order && typeof order.currency === "number" ? order.currency.toFixed() : "none";
                        }
                        """, """
                        function text(order: Order): string {
                          const { currency } = client.propertiesOf(order);
                          return typeof currency === "number" ? currency.toFixed() : "none";
                        }
                        """));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programsThatNotice")
    void aProgramNoticesAChangeThatTheGateCallsSafe(String change, String use, String fragile, String stable)
            throws IOException {
        ClientPair clients = clients(change);

        assertThat(messages(clients.document(0), fragile, stable)).isEmpty();
        assertThat(messages(clients.document(1), fragile, stable))
                .anySatisfy(message -> assertThat(message).contains("/fragile.ts("))
                .noneSatisfy(message -> assertThat(message).contains("/stable.ts("));
    }

    static Stream<Arguments> programsThatDoNotNotice() {
        return Stream.of(
                Arguments.of("a closed request opens", """
                        interface Own { name: string; note: null }
                        const text = (own: Own): NewOrder => own;
                        """),
                Arguments.of("a request gets a property", """
                        const text: NewOrder = { ...{ wrapping: "blue" }, name: "1", note: null };
                        """),
                Arguments.of("a range of statuses is added", """
                        function text(response: GetOrderResponse): string {
                          if (response.kind === "Undeclared") {
                            return "none";
                          }
                          switch (response.status) {
                            case 200:
                              return response.body.id;
                            default:
                              return response.kind;
                          }
                        }
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programsThatDoNotNotice")
    void aProgramCompilesBeforeAndAfterASafeChange(String change, String program) throws IOException {
        ClientPair clients = clients(change);

        assertThat(messages(clients.document(0), program, program)).isEmpty();
        assertThat(messages(clients.document(1), program, program)).isEmpty();
    }

    /** Returns the clients before and after a change that the gate calls safe. */
    private ClientPair clients(String change) throws IOException {
        ClientPair clients = ClientPair.changed("orders", List.of(OrderChanges.safe(change)), folder);
        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        return clients;
    }

    /** Compiles both programs with the client of a document. */
    private List<String> messages(Path document, String fragile, String stable) throws IOException {
        Path sources = Files.createTempDirectory(folder, "programs").resolve("src");
        new TypescriptLanguage().write(document, sources.resolve("client"));
        Files.writeString(sources.resolve("package.json"), "{\"type\": \"module\"}");
        Files.writeString(sources.resolve("fragile.ts"), PROGRAM.formatted(fragile));
        Files.writeString(sources.resolve("stable.ts"), PROGRAM.formatted(stable));
        return Tsc.compile(sources, sources.resolveSibling("dist"), false);
    }
}
