package dev.understudy.standin.well.workspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A workspace with what it is related to; what may be null is what the contract lets be null.
 *
 * @param id its public id
 * @param name its name
 * @param description what it is for
 * @param avatarImage where its picture is
 * @param avatarColor a hex colour or the name of one
 * @param externalWorkspaceId a unique name that its creator gave it
 * @param trusted set by the vendor
 * @param autoExtractEnabled whether documents are read automatically
 * @param stage such as {@code active}
 * @param timezone an IANA name
 * @param parent the workspace above it
 * @param created when it was made, to the millisecond
 * @param updated when it last changed, to the millisecond; never goes back
 * @param media its picture
 * @param ownCompany the company that it belongs to
 * @param accountingSettings its accounting settings
 * @param children the workspaces below it
 * @param memberships who belongs to it
 * @param webhooks who is told about its events
 * @param providers what it is connected to
 */
record Workspace(
        UUID id,
        String name,
        String description,
        String avatarImage,
        String avatarColor,
        String externalWorkspaceId,
        boolean trusted,
        boolean autoExtractEnabled,
        String stage,
        String timezone,
        UUID parent,
        Instant created,
        Instant updated,
        UUID media,
        UUID ownCompany,
        UUID accountingSettings,
        List<UUID> children,
        List<UUID> memberships,
        List<UUID> webhooks,
        List<UUID> providers) {}
