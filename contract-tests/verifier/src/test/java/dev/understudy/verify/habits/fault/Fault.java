package dev.understudy.verify.habits.fault;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.habits.server.Endpoint;
import dev.understudy.verify.habits.server.Request;
import dev.understudy.verify.habits.server.Response;
import dev.understudy.verify.habits.server.Workbench;
import java.util.List;
import java.util.stream.Stream;

/** One way in which the server breaks its contract. */
public interface Fault {

    /** The operation of faults that change the responses of several operations. */
    String EVERY = "*";

    /** Returns all faults. */
    static List<Fault> all() {
        return Stream.of(
                        ValueFault.values(),
                        StatusFault.values(),
                        HeaderFault.values(),
                        MediaTypeFault.values(),
                        StateFault.values(),
                        RequestFault.values())
                .flatMap(Stream::<Fault>of)
                .toList();
    }

    String name();

    /** Returns the id of the operation that misbehaves, or {@link #EVERY}. */
    String operation();

    /** Returns the ids of the operations under which a finding may be reported. */
    default List<String> reportedAt() {
        return List.of(operation());
    }

    Symptom symptom();

    /** Returns the behaviour in one sentence. */
    String sentence();

    Defect defect();

    /** Returns the server with this fault. */
    default Endpoint in(Endpoint innocent, Workbench state) {
        return request -> operation().equals(EVERY) || request.operation().equals(operation())
                ? defect().respond(request, innocent, state)
                : innocent.respond(request);
    }

    /** Returns whether a finding reports this fault. */
    default boolean isReportedBy(Finding finding) {
        return finding.kind() != Finding.Kind.ADVICE
                && reportedAt().contains(finding.operation())
                && symptom().fits(finding.rule().id());
    }

    /** The misbehaviour of one operation. */
    @FunctionalInterface
    interface Defect {

        Response respond(Request request, Endpoint innocent, Workbench state);
    }
}
