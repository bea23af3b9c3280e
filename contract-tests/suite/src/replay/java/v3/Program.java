import dev.understudy.api.client.ApiResponse;
import example.client.GetWorkspaceResponse;
import example.client.PatchWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.PatchWorkspaceRequest;
import example.client.model.PaymentRequiredError;
import java.io.PrintStream;

/** Handles 402 by its own type, and logs every result through the common one. */
public final class Program {

    public static void run(String url, PrintStream out) throws Exception {
        for (String key : new String[] {"paid", "unpaid", "unknown"}) {
            WorkspacesClient client =
                    WorkspacesClient.builder().baseUrl(url).key(key).build();

            GetWorkspaceResponse read = client.getWorkspace();
            if (read instanceof GetWorkspaceResponse.PaymentRequired required) {
                PaymentRequiredError error = required.body();
                out.println("read needs a plan: " + error.message().orElse("no message"));
            }
            PatchWorkspaceResponse written = client.patchWorkspace(
                    PatchWorkspaceRequest.builder().name("Renamed").build());
            if (written instanceof PatchWorkspaceResponse.PaymentRequired required) {
                out.println("write needs a plan: " + required.body().message().orElse("no message"));
            }
            out.println(log(read) + ", " + log(written));
        }
    }

    private static String log(ApiResponse response) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter("application/json"::equals)
                .isPresent();
        return response.status() + (json ? " with JSON" : " without JSON");
    }
}
