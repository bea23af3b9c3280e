import example.api.WorkspaceApi;
import example.api.WorkspaceApi.PatchWorkspaceResponse;
import example.api.model.PatchWorkspaceRequest;
import example.api.model.Workspace;
import java.util.UUID;

/** A program that was written for the first version of the contract. */
class Caller {

    private final WorkspaceApi api;

    Caller(WorkspaceApi api) {
        this.api = api;
    }

    UUID ownerAfterRenaming(String name) {
        PatchWorkspaceRequest body = PatchWorkspaceRequest.builder().name(name).build();
        PatchWorkspaceResponse response =
                api.patchWorkspace(body, null).toCompletableFuture().join();
        if (response instanceof PatchWorkspaceResponse.Ok ok) {
            Workspace workspace = ok.body();
            UUID owner = workspace.owner();
            return owner;
        }
        throw new IllegalStateException("status " + response.status());
    }
}
