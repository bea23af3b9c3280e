package dev.understudy.standin.well.workspace;

import dev.understudy.standin.store.FieldUpdate;
import dev.understudy.well.api.model.ChildWorkspacesRelationship;
import dev.understudy.well.api.model.CompanyIdentifier;
import dev.understudy.well.api.model.CompanyReference;
import dev.understudy.well.api.model.MediaIdentifier;
import dev.understudy.well.api.model.MediaRelationship;
import dev.understudy.well.api.model.MembershipIdentifier;
import dev.understudy.well.api.model.MembershipsRelationship;
import dev.understudy.well.api.model.OwnCompanyRelationship;
import dev.understudy.well.api.model.OwnCompanyUpdate;
import dev.understudy.well.api.model.ParentWorkspaceRelationship;
import dev.understudy.well.api.model.WebhookIdentifier;
import dev.understudy.well.api.model.WebhooksRelationship;
import dev.understudy.well.api.model.WorkspaceAccountingSettingsIdentifier;
import dev.understudy.well.api.model.WorkspaceAccountingSettingsRelationship;
import dev.understudy.well.api.model.WorkspaceAttributes;
import dev.understudy.well.api.model.WorkspaceDocument;
import dev.understudy.well.api.model.WorkspaceIdentifier;
import dev.understudy.well.api.model.WorkspaceProviderIdentifier;
import dev.understudy.well.api.model.WorkspaceProvidersRelationship;
import dev.understudy.well.api.model.WorkspaceRelationships;
import dev.understudy.well.api.model.WorkspaceResource;
import dev.understudy.well.api.model.WorkspaceUpdateAttributes;
import dev.understudy.well.api.model.WorkspaceUpdateDocument;
import dev.understudy.well.api.model.WorkspaceUpdateRelationships;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.openapitools.jackson.nullable.JsonNullable;

/** Converts workspaces between the types of the contract and our own. */
final class WorkspaceMapping {

    private static final WorkspaceUpdateAttributes NO_ATTRIBUTES =
            WorkspaceUpdateAttributes.builder().build();
    private static final WorkspaceUpdateRelationships NO_RELATIONSHIPS =
            WorkspaceUpdateRelationships.builder().build();

    private WorkspaceMapping() {}

    /** Returns the workspace id in the body, if the body contains one. */
    static Optional<UUID> idInBody(WorkspaceUpdateDocument document) {
        return Optional.ofNullable(document.data().id().orElse(null));
    }

    static WorkspaceChange toChange(WorkspaceUpdateDocument document) {
        WorkspaceUpdateAttributes attributes = document.data().attributes().orElse(NO_ATTRIBUTES);
        WorkspaceUpdateRelationships relationships =
                document.data().relationships().orElse(NO_RELATIONSHIPS);
        return new WorkspaceChange(
                FieldUpdate.of(attributes.name()),
                FieldUpdate.of(attributes.stage()),
                FieldUpdate.of(attributes.description()),
                FieldUpdate.of(attributes.avatarImage()),
                FieldUpdate.of(attributes.avatarColor()),
                FieldUpdate.of(attributes.autoExtractEnabled()),
                FieldUpdate.of(attributes.timezone()),
                company(relationships.ownCompany()));
    }

    static WorkspaceDocument toWire(Workspace workspace) {
        return new WorkspaceDocument(WorkspaceResource.builder()
                .id(workspace.id())
                .attributes(attributes(workspace))
                .relationships(relationships(workspace))
                .build());
    }

    private static WorkspaceAttributes attributes(Workspace workspace) {
        return WorkspaceAttributes.builder()
                .name(workspace.name())
                .description(workspace.description())
                .avatarImage(workspace.avatarImage())
                .avatarColor(workspace.avatarColor())
                .externalWorkspaceId(workspace.externalWorkspaceId())
                .trusted(workspace.trusted())
                .autoExtractEnabled(workspace.autoExtractEnabled())
                .stage(workspace.stage())
                .timezone(workspace.timezone())
                .parentWorkspaceId(
                        workspace.parent() == null ? null : workspace.parent().toString())
                .createdAt(workspace.created())
                .updatedAt(workspace.updated())
                .build();
    }

    private static WorkspaceRelationships relationships(Workspace workspace) {
        return WorkspaceRelationships.builder()
                .media(new MediaRelationship(one(
                        workspace.media(),
                        id -> MediaIdentifier.builder().id(id).build())))
                .parentWorkspace(new ParentWorkspaceRelationship(one(workspace.parent(), WorkspaceMapping::workspace)))
                .ownCompany(new OwnCompanyRelationship(one(
                        workspace.ownCompany(),
                        id -> CompanyIdentifier.builder().id(id).build())))
                .childWorkspaces(
                        new ChildWorkspacesRelationship(many(workspace.children(), WorkspaceMapping::workspace)))
                .memberships(new MembershipsRelationship(many(
                        workspace.memberships(),
                        id -> MembershipIdentifier.builder().id(id).build())))
                .webhooks(new WebhooksRelationship(many(
                        workspace.webhooks(),
                        id -> WebhookIdentifier.builder().id(id).build())))
                .workspaceAccountingSettings(new WorkspaceAccountingSettingsRelationship(one(
                        workspace.accountingSettings(),
                        id -> WorkspaceAccountingSettingsIdentifier.builder()
                                .id(id)
                                .build())))
                .workspaceProviders(new WorkspaceProvidersRelationship(many(
                        workspace.providers(),
                        id -> WorkspaceProviderIdentifier.builder().id(id).build())))
                .build();
    }

    private static WorkspaceIdentifier workspace(UUID id) {
        return WorkspaceIdentifier.builder().id(id).build();
    }

    private static <T> T one(UUID id, Function<UUID, T> identifier) {
        return id == null ? null : identifier.apply(id);
    }

    private static <T> List<T> many(List<UUID> ids, Function<UUID, T> identifier) {
        return ids.stream().map(identifier).toList();
    }

    private static FieldUpdate<UUID> company(JsonNullable<OwnCompanyUpdate> update) {
        if (!update.isPresent()) {
            return FieldUpdate.none();
        }
        CompanyReference company = update.get().data();
        return FieldUpdate.to(company == null ? null : company.id());
    }
}
