package dev.understudy.verify.internal.send;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.Probes;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.send.HttpSender.NoAnswer;
import dev.understudy.verify.judge.Judge;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends cases one after another, counts them and judges their answers. */
public final class Session {

    private static final int MOST_REPEATS = 2;
    private static final int MOST_SILENT_IN_A_ROW = 3;
    private static final int MOST_SILENT = 10;
    private static final String UNKNOWN_PATH = "/understudy-knows-no-such-path";

    private final Contract contract;
    private final RequestWriter writer;
    private final CallerHeaders headers;
    private final RateLimiter limiter;
    private final HttpSender sender;
    private final Judge judge;
    private final ReportCollector collector;
    private final Lock turn = new ReentrantLock();
    private volatile Thread onlyOne;
    private int sent;
    private int silent;
    private int silentInARow;

    public Session(
            Contract contract,
            RequestWriter writer,
            CallerHeaders headers,
            RateLimiter limiter,
            HttpSender sender,
            ReportCollector collector) {
        this.contract = contract;
        this.writer = writer;
        this.headers = headers;
        this.limiter = limiter;
        this.sender = sender;
        this.judge = Judge.of(contract);
        this.collector = collector;
    }

    /** Sends for one thread alone from now on; any other thread that sends is held until the process ends. */
    public void reserveFor(Thread thread) {
        onlyOne = thread;
    }

    /** Evaluates the supplier while no request is in flight. */
    public <T> T whileIdle(Supplier<T> supplier) {
        turn.lock();
        try {
            return supplier.get();
        } finally {
            turn.unlock();
        }
    }

    /** Returns how many requests were sent. */
    public int sent() {
        return sent;
    }

    /** Returns the request that a case is sent as. */
    Request request(Case each) {
        Draft draft = each.draft();
        List<Map.Entry<String, String>> fields = headers.of(each.caller());
        return switch (each.expectation().kind()) {
            case UNKNOWN_PATH -> writer.write("GET", UNKNOWN_PATH, fields);
            case WRONG_METHOD ->
                writer.write(
                        Probes.undeclaredMethod(contract.operations(), draft.operation())
                                .orElseThrow(),
                        RequestWriter.path(draft),
                        fields);
            default -> writer.write(draft, fields);
        };
    }

    /**
     * Sends a case that changes nothing, or that is not undone.
     *
     * @throws ServerLost if the server has been silent too often
     */
    public Outcome send(Case each) {
        return send(each, answer -> {});
    }

    /**
     * Sends a case, and returns what its answer shows.
     *
     * @param answered takes each answer to it, before anything else can be sent; not called for a request that is outside of
     *     the contract
     * @throws ServerLost if the server has been silent too often
     */
    public Outcome send(Case each, Consumer<Answer> answered) {
        List<Finding> findings = new ArrayList<>();
        List<Finding> missed = new ArrayList<>();
        Request request = request(each);
        Optional<Exchange> last = Optional.empty();
        // All of them are sent even if an early one meets what is expected, or runs would differ by how much of the
        // limit
        // was spent before.
        for (int i = 0; i < each.tries(); i++) {
            last = once(each, request, answered, findings);
            last.flatMap(exchange -> Expectations.judge(each, exchange)).ifPresent(missed::add);
        }
        if (missed.size() == each.tries()) {
            findings.add(missed.get(missed.size() - 1));
        }
        return new Outcome(request, last, findings);
    }

    private Optional<Exchange> once(Case each, Request request, Consumer<Answer> answered, List<Finding> findings) {
        for (int i = 0; ; i++) {
            Optional<Exchange> exchange = exchange(each, request, answered, findings);
            if (exchange.isEmpty()) {
                return exchange;
            }
            findings.addAll(judged(each, exchange.get()));
            Optional<Duration> wait = RetryAfter.of(each, exchange.get().answer());
            if (wait.isEmpty() || i == MOST_REPEATS) {
                return exchange;
            }
            Sleep.nanos(wait.get().toNanos());
        }
    }

    private Optional<Exchange> exchange(Case each, Request request, Consumer<Answer> answered, List<Finding> findings) {
        limiter.await(each.caller());
        int index = sent;
        try {
            Exchange exchange = new Exchange(index, request, answer(each, request, answered));
            silentInARow = 0;
            return Optional.of(exchange);
        } catch (NoAnswer e) {
            if (index == 0) {
                requireServer(request.uri().resolve("/"), e);
            }
            findings.add(silence(each, index, e));
            silent++;
            silentInARow++;
            if (silentInARow >= MOST_SILENT_IN_A_ROW || silent >= MOST_SILENT) {
                throw new ServerLost(request, findings);
            }
            return Optional.empty();
        }
    }

    private static void requireServer(URI server, NoAnswer reason) {
        if (reason.isRefused()) {
            throw new VerificationException("Nobody answers at " + server + "; is the server running there?", reason);
        }
        if (reason.isInsecure()) {
            throw new VerificationException(
                    "No secure connection to " + server + ": " + reason.getMessage()
                            + ". Does it speak TLS, with a certificate that Java trusts? Another trust store is named"
                            + " by java -Djavax.net.ssl.trustStore=FILE.",
                    reason);
        }
    }

    // The rollback must not overtake a write that is still in flight.
    private Answer answer(Case each, Request request, Consumer<Answer> answered) throws NoAnswer {
        turn.lock();
        try {
            if (onlyOne == null || onlyOne == Thread.currentThread()) {
                sent++;
                Answer answer = sender.send(request);
                if (isAboutOperation(each)) {
                    answered.accept(answer);
                }
                return answer;
            }
        } finally {
            turn.unlock();
        }
        throw Sleep.untilTheProcessEnds();
    }

    private List<Finding> judged(Case each, Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        if (isAboutOperation(each)) {
            findings.addAll(judge.judge(exchange, each.draft().operation()));
        }
        collector.saw(exchange, findings);
        return findings;
    }

    private static boolean isAboutOperation(Case each) {
        return each.expectation().kind() != Expectation.Kind.UNKNOWN_PATH
                && each.expectation().kind() != Expectation.Kind.WRONG_METHOD;
    }

    private static Finding silence(Case each, int index, NoAnswer reason) {
        Operation operation = each.draft().operation();
        boolean cut = each.expectation().kind() == Expectation.Kind.DECLARED_IF_ANSWERED && !reason.isRefused();
        return Finding.of(Rule.ANSWER_ARRIVES)
                .in(operation.id(), index)
                .breaks("responses", operation.node().child("responses").place())
                // A server may close the connection on an oversized request; its answer is then lost.
                .as(cut ? Kind.ADVICE : Kind.VIOLATION)
                .declared("an answer to " + each.what())
                .received(reason.getMessage());
    }
}
