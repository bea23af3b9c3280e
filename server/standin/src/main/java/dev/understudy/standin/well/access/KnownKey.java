package dev.understudy.standin.well.access;

import java.util.UUID;

/**
 * A known API key, and the memberships of its person that matter for a request.
 *
 * @param person the id of the person to whom the key belongs
 * @param effectiveWorkspace the id of the effective workspace, or null if the person is not an active member of it
 * @param role the person's role in the workspace that the path identifies, or null if that workspace does not exist,
 *     belongs to another tenant, or does not have the person as an active member
 */
record KnownKey(UUID person, UUID effectiveWorkspace, Role role) {}
