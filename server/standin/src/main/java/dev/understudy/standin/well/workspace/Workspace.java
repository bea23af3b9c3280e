package dev.understudy.standin.well.workspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A workspace with the ids of its related resources. A component may be null if the contract allows the property to be
 * null or absent.
 *
 * @param id its public id
 * @param name its name
 * @param description a text about its purpose
 * @param avatarImage the URL of its picture
 * @param avatarColor a hex colour, or the name of a colour
 * @param externalWorkspaceId a unique text that its creator chose
 * @param trusted whether it is trusted; callers cannot change this
 * @param autoExtractEnabled whether documents are read automatically
 * @param stage its stage, such as {@code active}
 * @param timezone its IANA time zone
 * @param parent the id of its parent workspace
 * @param created the time of its creation, to the millisecond
 * @param updated the time of its last change, to the millisecond; never goes back
 * @param media the id of its picture
 * @param ownCompany the id of the company that it belongs to
 * @param accountingSettings the id of its accounting settings
 * @param children the ids of its child workspaces
 * @param memberships the ids of its memberships
 * @param webhooks the ids of the webhooks that receive its events
 * @param providers the ids of the providers that it is connected to
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
