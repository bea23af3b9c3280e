/**
 * Well's workspace in three layers: {@code WorkspaceDelegate} translates, {@code Workspaces} decides,
 * {@code WorkspaceStore} remembers. All three use the value {@code Workspace}; a {@code WorkspaceChange} contains the
 * changes that a request makes to it.
 */
package dev.understudy.standin.well.workspace;
