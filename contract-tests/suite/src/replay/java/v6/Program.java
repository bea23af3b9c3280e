import dev.understudy.api.client.RetryPolicy;
import example.client.GetWorkspaceParameters;
import example.client.GetWorkspaceResponse;
import example.client.PatchWorkspaceParameters;
import example.client.PatchWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.PatchWorkspaceRequest;
import java.io.PrintStream;
import java.time.Duration;

/** Selects a workspace by a header field, and sets what a client can be told. */
public final class Program {

    public static void run(String url, PrintStream out) throws Exception {
        WorkspacesClient client = WorkspacesClient.builder()
                .baseUrl(url)
                .key("paid")
                .timeout(Duration.ofSeconds(20))
                .userAgent("program/6")
                .retryPolicy(RetryPolicy.of(1, Duration.ofSeconds(1)).withUnsafeMethods())
                .build();

        GetWorkspaceResponse read = client.getWorkspace(
                GetWorkspaceParameters.builder().xAsWorkspace("sub").build());
        if (read instanceof GetWorkspaceResponse.Ok ok) {
            out.println("selected: " + ok.body().name());
        }
        PatchWorkspaceResponse written = client.patchWorkspace(PatchWorkspaceParameters.builder()
                .xAsWorkspace("sub")
                .body(PatchWorkspaceRequest.builder().name("Renamed").build())
                .build());
        out.println("written: " + written.status());
        GetWorkspaceResponse other = client.getWorkspace();
        if (other instanceof GetWorkspaceResponse.Ok ok) {
            out.println("the other one: " + ok.body().name());
        }
    }
}
