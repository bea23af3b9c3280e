package dev.understudy.standin.well.access;

import java.util.UUID;

/**
 * A known key, and what its person is to the workspaces of a request.
 *
 * @param person whom the key stands for
 * @param effective the workspace that the request acts in, or null if the person is no active member of it
 * @param role the person's role in the workspace of the path, or null if that workspace is missing, another tenant's or
 *     not theirs
 */
record Membership(UUID person, UUID effective, Role role) {}
