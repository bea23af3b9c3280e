package dev.understudy.standin.instantly.workspace;

import dev.understudy.standin.store.FieldUpdate;

/**
 * What shall change in a workspace.
 *
 * @param name its name; cannot be cleared
 * @param logoUrl where its logo is; null clears it
 */
record WorkspaceChange(FieldUpdate<String> name, FieldUpdate<String> logoUrl) {}
