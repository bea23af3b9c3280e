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
 * Shows what programs in TypeScript cannot rely on, because the gate does not judge it, and what to write instead. Types in
 * TypeScript are structural, so a program that writes a value of a type itself, or maps all values of a type, notices more
 * than one in Java.
 */
class UnstableTypescriptTest {

    private static final Path ORDERS = Path.of("src/replay/contract/orders.yaml");

    private static final String PROGRAM = """
            import type * as client from "./client/src/index.js";

            export type GetOrderNotModified = client.GetOrderNotModified;
            export type GetOrderResponse = client.GetOrderResponse;
            export type NewOrder = client.NewOrder;
            export type Order = client.Order;
            export type PutOrderParameters = client.PutOrderParameters;

            %s
            export { text };
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> programs() {
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
                Arguments.of("a response gets a property", "reading an undeclared property as another type", """
                        function text(order: Order): string {
                          const currency = order["currency"];
                          return typeof currency === "number" ? currency.toFixed() : String(currency);
                        }
                        """, """
                        function text(order: Order): string {
                          const currency: unknown = order["currency"];
                          return String(currency);
                        }
                        """),
                Arguments.of("a response gets a required property", "writing a body of a response", """
                        const text: Order = { id: "1", lines: [] };
                        """, """
                        const text = { id: "1", lines: [] } as Partial<Order> as Order;
                        """),
                Arguments.of("a status gets a body", "writing a result", """
                        const text: GetOrderNotModified = {
                          kind: "NotModified", status: 304, headers: new Headers(), rawBody: new Uint8Array(), rawText: () => ""
                        };
                        """, """
                        const text = { kind: "NotModified", status: 304 } as GetOrderNotModified;
                        """),
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
                Arguments.of("a closed request opens", "sending an interface of its own", """
                        interface Own { name: string; note: null }
                        const text = (own: Own): NewOrder => own;
                        """, """
                        type Own = { name: string; note: null };
                        const text = (own: Own): NewOrder => own;
                        """),
                Arguments.of("an enum of a request gets a value", "mapping all values of an enum", """
                        const text: Record<NonNullable<NewOrder["size"]>, string> = { small: "S", large: "L" };
                        """, """
                        const text: Partial<Record<NonNullable<NewOrder["size"]>, string>> = { small: "S", large: "L" };
                        """));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programs")
    void aProgramNoticesAChangeThatTheGateCallsSafe(String change, String use, String fragile, String stable)
            throws IOException {
        String before = Files.readString(ORDERS);
        String after = OrderChanges.SAFE.stream()
                .filter(each -> each.description().equals(change))
                .findFirst()
                .orElseThrow()
                .applyTo(before);
        ContractHistory history = new ContractHistory(folder.resolve("contracts"));
        history.add(before);
        history.add(after);

        assertThat(new Gate(history).clients(0, 1)).isEqualTo(Gate.Verdict.SAFE);
        assertThat(messages(history.clientDocument(0), fragile, stable)).isEmpty();
        assertThat(messages(history.clientDocument(1), fragile, stable))
                .anySatisfy(message -> assertThat(message).contains("/fragile.ts("))
                .noneSatisfy(message -> assertThat(message).contains("/stable.ts("));
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
