import example.client.GetWorkspaceResponse;
import example.client.PatchWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.PatchWorkspaceRequest;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Groups workspaces by their owners, which are text, and sends its requests without waiting. */
public final class Program {

    public static void run(String url, PrintStream out) throws Exception {
        WorkspacesClient client =
                WorkspacesClient.builder().baseUrl(url).key("paid").build();
        Map<String, String> names = new HashMap<>();

        CompletableFuture<String> owner = client.getWorkspaceAsync().thenApply(response -> {
            if (response instanceof GetWorkspaceResponse.Ok ok) {
                names.put(ok.body().owner(), ok.body().name());
                return ok.body().owner();
            }
            return "status " + response.status();
        });
        out.println("name by owner: " + names.get(owner.get()));

        PatchWorkspaceResponse renamed = client.patchWorkspaceAsync(
                        PatchWorkspaceRequest.builder().name("Renamed").build())
                .get();
        boolean same = renamed instanceof PatchWorkspaceResponse.Ok ok
                && ok.body().owner().equals(owner.get());
        out.println("same owner after the write: " + same);
    }
}
