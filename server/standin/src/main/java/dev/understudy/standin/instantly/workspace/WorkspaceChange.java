package dev.understudy.standin.instantly.workspace;

import dev.understudy.standin.store.Supplied;

/**
 * What shall change in a workspace.
 *
 * @param name its name; cannot be cleared
 * @param logoUrl where its logo is; null clears it
 */
record WorkspaceChange(Supplied<String> name, Supplied<String> logoUrl) {}
