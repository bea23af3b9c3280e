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

/** Runs the verifier against a server, with nothing but the credentials of a caller, or with a profile in addition. */
final class HabitsRun {

    private static final Path FILES = Path.of("src/test/resources/habits");
    private static final Contract CONTRACT = Contract.open(FILES.resolve("openapi.yaml"));
    private static final List<Map.Entry<String, String>> CREDENTIALS =
            List.of(Map.entry("Authorization", InnocentServer.CREDENTIAL));
    private static final Profile RAISING =
            Profile.read(FILES.resolve("profile.yaml")).with(CREDENTIALS);
    private static final Options OPTIONS =
            new Options(1, Budget.ofRequests(2000), false, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);

    private HabitsRun() {}

    /** Runs the verifier without a profile. */
    static Report withoutProfile(Endpoint endpoint) {
        return run(endpoint, Profile.ofHeaders(CREDENTIALS), Progress.SILENT);
    }

    /** Runs the verifier with the profile that makes the refusal of valid requests count. */
    static Report withProfile(Endpoint endpoint, Progress progress) {
        return run(endpoint, RAISING, progress);
    }

    private static Report run(Endpoint endpoint, Profile profile, Progress progress) {
        try (WorkbenchServer server = new WorkbenchServer(endpoint)) {
            return new Verification(CONTRACT, server.uri(), profile, OPTIONS).run(progress);
        }
    }
}
