package dev.understudy.standin.instantly.workspace;

import dev.understudy.standin.store.FieldUpdate;

/**
 * The changes that a request makes to a workspace.
 *
 * @param name its name; cannot be cleared
 * @param logoUrl the URL of its logo; null clears it
 */
record WorkspaceChange(FieldUpdate<String> name, FieldUpdate<String> logoUrl) {}
