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

    Behaviour behaviour();

    /** Returns the name, with the kind of the fault in front of it. */
    default String id() {
        return getClass().getSimpleName() + "." + name();
    }

    /** Returns the server with this fault. */
    default Endpoint in(Endpoint innocent, Workbench state) {
        String operation = behaviour().operation();
        return request -> operation.equals(EVERY) || request.operation().equals(operation)
                ? behaviour().defect().respond(request, innocent, state)
                : innocent.respond(request);
    }

    /** Returns whether a finding reports this fault. */
    default boolean isReportedBy(Finding finding) {
        return finding.kind() != Finding.Kind.ADVICE
                && behaviour().reportedAt().contains(finding.operation())
                && behaviour().symptom().fits(finding.rule().id());
    }

    /**
     * The server's behaviour, and how a run must report it.
     *
     * @param operation the id of the operation that misbehaves, or {@link #EVERY}
     * @param reportedAt the ids of the operations under which a finding may be reported
     * @param symptom the rules that a finding may be about
     * @param sentence the behaviour in one sentence
     * @param defect the behaviour as code
     */
    record Behaviour(String operation, List<String> reportedAt, Symptom symptom, String sentence, Defect defect) {

        /** Creates a behaviour that is reported under the operation that misbehaves. */
        Behaviour(String operation, Symptom symptom, String sentence, Defect defect) {
            this(operation, List.of(operation), symptom, sentence, defect);
        }
    }

    /** The misbehaviour of one operation. */
    @FunctionalInterface
    interface Defect {

        Response respond(Request request, Endpoint innocent, Workbench state);
    }
}
