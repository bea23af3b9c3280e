package dev.understudy.standin.site;

/** Requests with the keys of the built-in demo, as curl commands. */
public final class DemoRequests {

    private DemoRequests() {}

    /** Returns a command that changes Instantly's workspace. */
    public static String instantly(String url) {
        return """
                curl -X PATCH %s/api/v2/workspaces/current \\
                  -H 'Authorization: Bearer instantly-demo' -H 'Content-Type: application/json' \\
                  -d '{"name":"My Workspace"}'
                """.formatted(url);
    }

    /** Returns a command that changes Well's workspace. */
    public static String well(String url) {
        return """
                curl -X PATCH %s/v1/workspaces/8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21 \\
                  -H 'Authorization: Bearer well-demo' -H 'Content-Type: application/json' \\
                  -d '{"data":{"type":"workspace","attributes":{"name":"Foldspace AI","stage":"active"}}}'
                """.formatted(url);
    }

    /** Returns a command that reads the sub-workspace of Instantly's workspace. */
    public static String subWorkspace(String url) {
        return """
                curl %s/api/v2/workspaces/current \\
                  -H 'Authorization: Bearer instantly-demo' \\
                  -H 'x-as-workspace: 019e18e2-7947-7550-ac77-19315c6fd798'
                """.formatted(url);
    }
}
