import example.client.GetWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.Workspace;
import java.io.PrintStream;
import java.util.Optional;

/** Reads the plan of a workspace, which the newest responses have. */
public final class Program {

    public static void run(String url, PrintStream out) throws Exception {
        for (String key : new String[] {"paid", "leaving"}) {
            WorkspacesClient client =
                    WorkspacesClient.builder().baseUrl(url).key(key).build();
            if (client.getWorkspace() instanceof GetWorkspaceResponse.Ok ok) {
                out.println(key + ": " + plan(ok.body()).orElse("no plan"));
            }
        }
    }

    private static Optional<String> plan(Workspace workspace) {
        return workspace.planIdBundle().isPresent()
                ? Optional.ofNullable(workspace.planIdBundle().get())
                : Optional.empty();
    }
}
