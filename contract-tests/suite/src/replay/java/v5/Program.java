import example.client.GetWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.Workspace;
import java.io.PrintStream;
import java.time.Instant;

/** Reads when a workspace will be removed: absent, null or a time, which is text. */
public final class Program {

    public static void run(String url, PrintStream out) throws Exception {
        for (String key : new String[] {"paid", "leaving"}) {
            WorkspacesClient client =
                    WorkspacesClient.builder().baseUrl(url).key(key).build();
            GetWorkspaceResponse response = client.getWorkspace();
            if (response instanceof GetWorkspaceResponse.Ok ok) {
                out.println(key + ": " + removal(ok.body()));
            } else {
                out.println(key + ": status " + response.status());
            }
        }
        out.println("absent: "
                + removal(Workspace.builder().id("1").owner("2").name("3").build()));
    }

    private static String removal(Workspace workspace) {
        if (!workspace.scheduledForRemovalAt().isPresent()) {
            return "unknown";
        }
        String time = workspace.scheduledForRemovalAt().get();
        return time == null
                ? "not scheduled"
                : "in the year " + Instant.parse(time).toString().substring(0, 4);
    }
}
