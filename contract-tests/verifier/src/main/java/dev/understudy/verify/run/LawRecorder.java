package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.laws.LawViolation;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import java.net.URI;

/** Records violations of laws about the effect of a write. */
final class LawRecorder {

    private final Recorder recorder;

    LawRecorder(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Records a violation that a read has shown, with its usual kind unless it is advice. */
    void recordAfterRead(LawViolation violation, TestCase write, Outcome read) {
        recordAfterRead(violation.law().usualKind(), violation, write, read);
    }

    /**
     * Records a violation that a read has shown.
     *
     * @param kind the kind of the finding, unless the violation is advice
     * @param write the case that wrote the resource
     * @param read the outcome of the read
     */
    void recordAfterRead(Kind kind, LawViolation violation, TestCase write, Outcome read) {
        URI uri = read.request().uri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int index = read.exchange().map(Exchange::index).orElse(recorder.lastExchange());
        record(kind, violation.withNote("read afterwards with GET " + uri.getRawPath() + query), write, index);
    }

    /**
     * Records a violation.
     *
     * @param kind the kind of the finding, unless the violation is advice
     * @param write the case that wrote the resource
     * @param index the index of the exchange that shows the violation
     */
    void record(Kind kind, LawViolation violation, TestCase write, int index) {
        Operation operation = write.template().operation();
        recorder.record(
                Finding.of(violation.law())
                        .in(operation.id(), index)
                        .violates("properties", operation.node().place())
                        .as(violation.advice() ? Kind.ADVICE : kind)
                        .at(violation.at().toString())
                        .declared(violation.declared())
                        .received(violation.received()),
                write);
    }
}
