import example.client.PatchWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.PatchWorkspaceRequest;
import java.io.IOException;
import java.io.PrintStream;

/** Sets, keeps and clears the logo: value, absent and null. */
public final class Program {

    public static void run(String url, PrintStream out) throws Exception {
        WorkspacesClient client =
                WorkspacesClient.builder().baseUrl(url).key("paid").build();

        out.println("set: "
                + logoAfter(
                        client,
                        PatchWorkspaceRequest.builder()
                                .orgLogoUrl("https://example.com/a.png")
                                .build()));
        out.println("kept: "
                + logoAfter(
                        client, PatchWorkspaceRequest.builder().name("Named").build()));
        out.println("cleared: "
                + logoAfter(
                        client, PatchWorkspaceRequest.builder().orgLogoUrl(null).build()));
        out.println(
                "nothing: " + logoAfter(client, PatchWorkspaceRequest.builder().build()));
    }

    private static String logoAfter(WorkspacesClient client, PatchWorkspaceRequest body)
            throws IOException, InterruptedException {
        PatchWorkspaceResponse response = client.patchWorkspace(body);
        if (response instanceof PatchWorkspaceResponse.Ok ok) {
            return ok.body().orgLogoUrl().isPresent()
                    ? String.valueOf(ok.body().orgLogoUrl().get())
                    : "absent";
        }
        if (response instanceof PatchWorkspaceResponse.BadRequest bad) {
            return "not valid, " + (bad.body().message().isEmpty() ? "without" : "with") + " a reason";
        }
        return "status " + response.status();
    }
}
