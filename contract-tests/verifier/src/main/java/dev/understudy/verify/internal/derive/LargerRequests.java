package dev.understudy.verify.internal.derive;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds valid requests to an operation whose bodies have more properties than the default request. */
final class LargerRequests {

    private final OperationTestCases cases;
    private final RequestBodies bodies;

    LargerRequests(OperationTestCases cases, RequestBodies bodies) {
        this.cases = cases;
        this.bodies = bodies;
    }

    /** Returns the requests, the largest first. The second one is generated only when it is needed. */
    Stream<TestCase> all() {
        Optional<TestCase> largest = largest();
        Supplier<Optional<TestCase>> shallow = () -> shallow()
                .filter(each -> largest.filter(other -> other.template().equals(each.template()))
                        .isEmpty());
        return Stream.<Supplier<Optional<TestCase>>>of(() -> largest, shallow).flatMap(each -> each.get().stream());
    }

    private Optional<TestCase> largest() {
        return cases.validCases().stream()
                .filter(each -> each.template().body().isPresent())
                .max(Comparator.comparingInt(each -> size(each.template())))
                .filter(each -> isLarger(each.template()));
    }

    // A server may have rules for the objects in the body that the contract does not express.
    private Optional<TestCase> shallow() {
        return cases.defaultRequest()
                .flatMap(template -> bodies.shallow().map(template::with))
                .filter(this::isLarger)
                .map(template -> cases.validCase("an object with every optional property, but none below", template));
    }

    private boolean isLarger(RequestTemplate template) {
        return size(template) > cases.defaultRequest().map(LargerRequests::size).orElse(0);
    }

    private static int size(RequestTemplate template) {
        return template.body().map(body -> body.size()).orElse(0);
    }
}
