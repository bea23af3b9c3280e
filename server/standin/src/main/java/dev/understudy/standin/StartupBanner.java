package dev.understudy.standin;

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

                  curl -X PATCH %1$s/api/v2/workspaces/current \\
                    -H 'Authorization: Bearer instantly-demo' -H 'Content-Type: application/json' \\
                    -d '{"name":"My Workspace"}'

                  curl -X PATCH %1$s/v1/workspaces/8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21 \\
                    -H 'Authorization: Bearer well-demo' -H 'Content-Type: application/json' \\
                    -d '{"data":{"type":"workspace","attributes":{"name":"Foldspace AI","stage":"active"}}}'

                Instantly's keys          result
                  instantly-demo          all operations allowed
                  instantly-demo-reader   403 on PATCH: it may only read
                  instantly-demo-writer   403 on GET: it may only write
                  instantly-demo-unpaid   402: no paid plan
                  instantly-demo-limited  429 on the second request in a minute
                  instantly-demo-orphan   404: its workspace does not exist
                Well's keys
                  well-demo               an admin
                  well-demo-member        403 on PATCH: not an admin
                  well-demo-stranger      404: another tenant
                Instantly's keys except -unpaid, -limited and -orphan belong to a workspace that has a sub-workspace. The
                header x-as-workspace chooses it:

                  curl %1$s/api/v2/workspaces/current \\
                    -H 'Authorization: Bearer instantly-demo' \\
                    -H 'x-as-workspace: 019e18e2-7947-7550-ac77-19315c6fd798'

                Companies for Well's own_company: 00000000-0000-4000-8000-000000000001,
                and 00000000-0000-4000-8000-000000000002, which belongs to the other tenant (404).
                """.formatted(url);
    }
}
