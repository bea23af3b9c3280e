package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.Content;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.coverage.Coverage.ResponseCount;
import dev.understudy.verify.exchange.ReceivedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts responses by operation, status and media type, with a row for each declared combination from the start. */
final class ResponseCounter {

    private final List<Row> declared = new ArrayList<>();
    private final Map<Row, LongAdder> seen = new ConcurrentHashMap<>();

    ResponseCounter(Contract contract) {
        contract.operations()
                .forEach(operation -> operation.responses().values().forEach(response -> {
                    List<String> mediaTypes = response.contents().isEmpty()
                            ? List.of("")
                            : response.contents().mediaTypes();
                    mediaTypes.forEach(type -> declared.add(new Row(operation.id(), response.status(), type, true)));
                }));
    }

    void add(Operation operation, ReceivedResponse response) {
        seen.computeIfAbsent(row(operation, response), any -> new LongAdder()).increment();
    }

    List<ResponseCount> counts() {
        List<Row> all = new ArrayList<>(declared);
        seen.keySet().stream().filter(row -> !row.declared).sorted().forEach(all::add);
        return all.stream()
                .map(row -> new ResponseCount(row.operation, row.status, row.mediaType, row.declared, count(row)))
                .toList();
    }

    private long count(Row row) {
        LongAdder count = seen.get(row);
        return count == null ? 0 : count.sum();
    }

    private static Row row(Operation operation, ReceivedResponse response) {
        String contentType = response.headers().first("Content-Type").orElse("");
        String mediaType = response.body().isEmpty()
                ? ""
                : MediaType.of(contentType).map(MediaType::toString).orElse(contentType);
        Optional<Response> declared = operation.response(response.status());
        if (declared.isEmpty()) {
            return new Row(operation.id(), String.valueOf(response.status()), mediaType, false);
        }
        if (declared.get().contents().isEmpty()) {
            return new Row(operation.id(), declared.get().status(), mediaType, mediaType.isEmpty());
        }
        Optional<Content> content =
                MediaType.of(mediaType).flatMap(declared.get().contents()::covering);
        return new Row(
                operation.id(),
                declared.get().status(),
                content.map(found -> found.mediaType().toString()).orElse(mediaType),
                content.isPresent());
    }

    private record Row(String operation, String status, String mediaType, boolean declared) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return toString().compareTo(other.toString());
        }
    }
}
