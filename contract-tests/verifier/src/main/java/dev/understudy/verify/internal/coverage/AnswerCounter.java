package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.Content;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.coverage.Coverage.AnswerCount;
import dev.understudy.verify.exchange.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by operation, status and media type. */
final class AnswerCounter {

    private final List<Cell> declared = new ArrayList<>();
    private final Map<Cell, LongAdder> seen = new ConcurrentHashMap<>();

    AnswerCounter(Contract contract) {
        contract.operations()
                .forEach(operation -> operation.responses().values().forEach(response -> {
                    List<String> mediaTypes = response.contents().isEmpty()
                            ? List.of("")
                            : response.contents().mediaTypes();
                    mediaTypes.forEach(type -> declared.add(new Cell(operation.id(), response.status(), type, true)));
                }));
    }

    void add(Operation operation, Answer answer) {
        seen.computeIfAbsent(cell(operation, answer), any -> new LongAdder()).increment();
    }

    List<AnswerCount> counts() {
        List<Cell> all = new ArrayList<>(declared);
        seen.keySet().stream().filter(cell -> !cell.declared).sorted().forEach(all::add);
        return all.stream()
                .map(cell -> new AnswerCount(cell.operation, cell.status, cell.mediaType, cell.declared, count(cell)))
                .toList();
    }

    private long count(Cell cell) {
        LongAdder count = seen.get(cell);
        return count == null ? 0 : count.sum();
    }

    private static Cell cell(Operation operation, Answer answer) {
        String received = answer.headers().first("Content-Type").orElse("");
        String sent = answer.body().isEmpty()
                ? ""
                : MediaType.of(received).map(MediaType::toString).orElse(received);
        Optional<Response> response = operation.response(answer.status());
        if (response.isEmpty()) {
            return new Cell(operation.id(), String.valueOf(answer.status()), sent, false);
        }
        if (response.get().contents().isEmpty()) {
            return new Cell(operation.id(), response.get().status(), sent, sent.isEmpty());
        }
        Optional<Content> content = MediaType.of(sent).flatMap(response.get().contents()::covering);
        return new Cell(
                operation.id(),
                response.get().status(),
                content.map(found -> found.mediaType().toString()).orElse(sent),
                content.isPresent());
    }

    private record Cell(String operation, String status, String mediaType, boolean declared)
            implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }
}
