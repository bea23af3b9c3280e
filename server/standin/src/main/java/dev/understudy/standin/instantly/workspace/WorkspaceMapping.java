package dev.understudy.standin.instantly.workspace;

import dev.understudy.instantly.api.model.PatchWorkspaceRequest;
import dev.understudy.instantly.api.model.PlanIdVerification;
import dev.understudy.standin.store.FieldUpdate;

/** Converts workspaces between the types of the contract and our own. */
final class WorkspaceMapping {

    private WorkspaceMapping() {}

    static WorkspaceChange toChange(PatchWorkspaceRequest request) {
        return new WorkspaceChange(FieldUpdate.of(request.name()), FieldUpdate.of(request.orgLogoUrl()));
    }

    static dev.understudy.instantly.api.model.Workspace toWire(Workspace workspace) {
        var wire = dev.understudy.instantly.api.model.Workspace.builder()
                .id(workspace.id())
                .timestampCreated(workspace.created())
                .timestampUpdated(workspace.updated())
                .owner(workspace.owner())
                .name(workspace.name())
                .planId(workspace.planId())
                .addUnsubToBlock(workspace.addUnsubToBlock())
                .defaultOpportunityValue(workspace.defaultOpportunityValue())
                .planIdLeadfinder(workspace.planIdLeadfinder())
                .orgLogoUrl(workspace.logoUrl())
                .orgClientDomain(workspace.clientDomain())
                .planIdCrm(workspace.planIdCrm())
                .planIdWebsiteVisitor(workspace.planIdWebsiteVisitor())
                .planIdInboxPlacement(workspace.planIdInboxPlacement());
        // The only property that the contract allows to be absent, but not null.
        if (workspace.verification() != null) {
            wire.planIdVerification(toWire(workspace.verification()));
        }
        return wire.build();
    }

    private static PlanIdVerification toWire(Workspace.VerificationPlan plan) {
        PlanIdVerification.Builder wire = PlanIdVerification.builder();
        if (plan.quantity() != null) {
            wire.quantity(plan.quantity());
        }
        if (plan.productId() != null) {
            wire.productId(plan.productId());
        }
        if (plan.updated() != null) {
            wire.timestampUpdated(plan.updated());
        }
        return wire.build();
    }
}
