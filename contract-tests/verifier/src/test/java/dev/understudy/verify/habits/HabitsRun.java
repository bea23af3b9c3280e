package dev.understudy.verify.habits;

import dev.understudy.contract.Contract;
import dev.understudy.verify.habits.server.Endpoint;
import dev.understudy.verify.habits.server.InnocentServer;
import dev.understudy.verify.habits.server.WorkbenchServer;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.run.Budget;
import dev.understudy.verify.run.Options;
import dev.understudy.verify.run.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the verifier against a server, without a profile. */
final class HabitsRun {

    private static final Contract CONTRACT = Contract.open(Path.of("src/test/resources/habits/openapi.yaml"));
    private static final Options OPTIONS =
            new Options(1, Budget.ofRequests(1500), false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);

    private HabitsRun() {}

    static Report of(Endpoint endpoint, Progress progress) {
        Profile credentials = Profile.ofHeaders(List.of(Map.entry("Authorization", InnocentServer.CREDENTIAL)));
        try (WorkbenchServer server = new WorkbenchServer(endpoint)) {
            return new Verification(CONTRACT, server.uri(), credentials, OPTIONS).run(progress);
        }
    }
}
