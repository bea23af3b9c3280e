import example.client.GetWorkspaceResponse;
import example.client.WorkspacesClient;
import example.client.model.PlanIdVerification;
import example.client.model.Workspace;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.function.Function;

/** Names the types of bodies, and builds such bodies itself, as a test of it would. */
public final class Program {

    private static final Function<Workspace, String> PLAN =
            workspace -> workspace.planIdVerification().map(Program::describe).orElse("no plan");

    public static void run(String url, PrintStream out) throws Exception {
        Workspace own = Workspace.builder()
                .id("1")
                .owner("2")
                .name("Built")
                .planIdVerification(PlanIdVerification.builder()
                        .quantity(BigDecimal.ONE)
                        .productId("p")
                        .build())
                .build();
        out.println("built: " + PLAN.apply(own));
        out.println("equal: "
                + own.equals(Workspace.builder()
                        .name("Built")
                        .owner("2")
                        .id("1")
                        .planIdVerification(own.planIdVerification().get())
                        .build()));

        WorkspacesClient client =
                WorkspacesClient.builder().baseUrl(url).key("paid").build();
        if (client.getWorkspace() instanceof GetWorkspaceResponse.Ok ok) {
            out.println("read: " + PLAN.apply(ok.body()));
        }
    }

    private static String describe(PlanIdVerification plan) {
        return plan.productId().orElse("unnamed") + " x " + plan.quantity().orElse(BigDecimal.ZERO);
    }
}
