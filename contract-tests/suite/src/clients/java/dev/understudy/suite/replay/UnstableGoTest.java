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
 * Shows what programs in Go cannot rely on, because the gate does not judge it, and what to write instead. Most of it
 * concerns responses, because the types of requests have no fields.
 */
class UnstableGoTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("a response gets a property", "a literal without the names of fields", """
                        import w "example.com/workspaces-client"

                        func use() any {
                          return w.Order{"1", nil, w.Optional[[]string]{}, w.Optional[float64]{}, w.Optional[map[string]int64]{},
                            w.Optional[any]{}, nil}.ID
                        }
                        """, """
                        import w "example.com/workspaces-client"

                        func use() any { return w.Order{ID: "1"}.ID }
                        """),
                Arguments.of("a response gets a property", "a conversion into a type of its own", """
                        import w "example.com/workspaces-client"

                        type own struct {
                          ID string; Lines []w.Line; Tags w.Optional[[]string]; Total w.Optional[float64]
                          Counts w.Optional[map[string]int64]; Notes w.Optional[any]; AdditionalProperties map[string]any
                        }

                        func use() any { return own(w.Order{ID: "1"}).ID }
                        """, """
                        import w "example.com/workspaces-client"

                        type own struct { w.Order }

                        func use() any { return own{w.Order{ID: "1"}}.ID }
                        """),
                Arguments.of("a response gets a property", "embedding beside a field of that name", """
                        import w "example.com/workspaces-client"

                        type money struct { Currency string }

                        type own struct { w.Order; money }

                        func use() any { return own{}.Currency }
                        """, """
                        import w "example.com/workspaces-client"

                        type money struct { Currency string }

                        type own struct { w.Order; money }

                        func use() any { return own{}.money.Currency }
                        """),
                Arguments.of("a response gets a property", "reading an undeclared property", """
                        import (
                          "encoding/json"

                          w "example.com/workspaces-client"
                        )

                        func use() any {
                          var order w.Order
                          _ = json.Unmarshal([]byte(`{"id":"1","lines":[],"currency":"EUR"}`), &order)
                          return order.AdditionalProperties["currency"]
                        }
                        """, """
                        import (
                          "encoding/json"

                          w "example.com/workspaces-client"
                        )

                        func use() any {
                          response := w.NewReceived(200, nil, []byte(`{"id":"1","lines":[],"currency":"EUR"}`))
                          var order struct { Currency string }
                          _ = json.Unmarshal(response.RawBody(), &order)
                          return order.Currency
                        }
                        """),
                Arguments.of("an operation is added", "importing all names", """
                        import . "example.com/workspaces-client"

                        type ChangeOrderParameters struct { Order }

                        func use() any { return ChangeOrderParameters{}.ID }
                        """, """
                        import w "example.com/workspaces-client"

                        type ChangeOrderParameters struct { w.Order }

                        func use() any { return ChangeOrderParameters{}.ID }
                        """));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programs")
    void aProgramNoticesAChangeThatTheGateCallsSafe(String change, String use, String fragile, String stable)
            throws IOException {
        ClientPair clients = ClientPair.changed("orders", List.of(OrderChanges.safe(change)), folder);
        GoLanguage go = new GoLanguage();
        go.generate(clients.document(0), folder.resolve("older"));
        go.generate(clients.document(1), folder.resolve("newer"));

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        String printed = output("older", "fragile", fragile);
        assertThat(printed).doesNotContain("failed");
        assertThat(output("newer", "fragile", fragile)).isNotEqualTo(printed);
        assertThat(output("newer", "stable", stable)).isEqualTo(output("older", "stable", stable));
    }

    /** Returns what a program prints, or the messages of the compiler. */
    private String output(String client, String name, String program) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(client).resolve(name));
        GoLanguage.writeModule(sources);
        Files.writeString(sources.resolve("main.go"), """
                package main

                import "fmt"

                %s
                func main() { fmt.Print(use()) }
                """.formatted(program));
        return Command.outputIn(sources, "go", "run", ".");
    }
}
