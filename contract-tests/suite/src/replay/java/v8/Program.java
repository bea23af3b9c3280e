import example.client.GetWorkspaceResponse;
import example.client.PatchWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.PatchWorkspaceRequest;
import java.io.PrintStream;

/** Uses ids as they are, without an assumption about their form. */
public final class Program {

    public static void run(String url, PrintStream out) throws Exception {
        WorkspacesClient client =
                WorkspacesClient.builder().baseUrl(url).key("paid").build();
        String read = client.getWorkspace() instanceof GetWorkspaceResponse.Ok ok
                ? ok.body().id()
                : "";
        String written = client.patchWorkspace(
                                PatchWorkspaceRequest.builder().name("Renamed").build())
                        instanceof PatchWorkspaceResponse.Ok ok
                ? ok.body().id()
                : "";
        out.println("id: " + read);
        out.println("the same after a write: " + read.equals(written));
    }
}
