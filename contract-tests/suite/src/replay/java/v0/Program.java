import example.client.GetWorkspaceResponse;
import example.client.PatchWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.PatchWorkspaceRequest;
import java.io.PrintStream;

/** Renames a workspace. Statuses without a type, 402 among them, are handled through what all results have. */
public final class Program {

    public static void run(String url, PrintStream out) throws Exception {
        WorkspacesClient client =
                WorkspacesClient.builder().baseUrl(url).key("paid").build();
        out.println("read: " + name(client.getWorkspace()));

        PatchWorkspaceRequest rename =
                PatchWorkspaceRequest.builder().name("Renamed").build();
        PatchWorkspaceResponse renamed = client.patchWorkspace(rename);
        if (renamed instanceof PatchWorkspaceResponse.Ok ok) {
            out.println("renamed: " + ok.body().name());
        } else if (renamed instanceof PatchWorkspaceResponse.Unauthorized unauthorized) {
            out.println("renamed: no, " + unauthorized.body().message());
        } else {
            out.println("renamed: no, status " + renamed.status());
        }
        out.println("read again: " + name(client.getWorkspace()));

        for (String key : new String[] {"unknown", "unpaid", "limited", "blocked"}) {
            WorkspacesClient other =
                    WorkspacesClient.builder().baseUrl(url + "/api/v2").key(key).build();
            out.println(key + ": " + name(other.getWorkspace()));
        }
    }

    private static String name(GetWorkspaceResponse response) {
        if (response instanceof GetWorkspaceResponse.Ok ok) {
            return ok.body().name();
        }
        if (response instanceof GetWorkspaceResponse.Unauthorized unauthorized) {
            return unauthorized.body().statusCode() + ", " + unauthorized.body().message();
        }
        if (response instanceof GetWorkspaceResponse.TooManyRequests limited) {
            return "again in " + limited.retryAfter().orElse(60L) + " seconds";
        }
        if (response.status() == 402) {
            return "no plan, " + response.rawText();
        }
        return "status " + response.status() + ", "
                + response.headers().firstValue("Content-Type").orElse("no type");
    }
}
