/**
 * Instantly's workspace, on three stairs: {@code WorkspaceDelegate} translates, {@code Workspaces} decides,
 * {@code WorkspaceStore} remembers. {@code Workspace} is the value that all three speak of, {@code WorkspaceChange} what a
 * caller wants changed in it.
 */
package dev.understudy.standin.instantly.workspace;
