package dev.understudy.standin;

import static java.util.stream.Collectors.joining;

import dev.understudy.standin.site.DemoKey;
import dev.understudy.standin.site.DemoRequests;
import java.util.List;

/** The text that the server prints once it accepts requests. */
final class StartupBanner {

    private StartupBanner() {}

    /** Returns the text for a server at the given URL. */
    static String of(String url, ApiServer server) {
        String lines = """
                Understudy %s listens on %s.
                Store: %s. %s""".formatted(StandinVersion.number(), url, server.storeLocation(), server.seedStatus());
        return server.seedStatus().isDemo() ? lines + "\n\n" + demo(url) : lines;
    }

    private static String demo(String url) {
        return """
                The store contains the demo data. Try:

                %s
                %s
                Instantly's keys          result
                %s
                Well's keys
                %s
                Instantly's keys except -unpaid, -limited and -orphan belong to a workspace that has a sub-workspace. The
                header x-as-workspace chooses it:

                %s
                Companies for Well's own_company: 00000000-0000-4000-8000-000000000001,
                and 00000000-0000-4000-8000-000000000002, which belongs to the other tenant (404).
                """.formatted(
                        DemoRequests.instantly(url).indent(2),
                        DemoRequests.well(url).indent(2),
                        table(DemoKey.INSTANTLY),
                        table(DemoKey.WELL),
                        DemoRequests.subWorkspace(url).indent(2));
    }

    private static String table(List<DemoKey> keys) {
        return keys.stream()
                .map(each -> "  %-22s  %s".formatted(each.key(), each.result()))
                .collect(joining("\n"));
    }
}
