/**
 * The types with which a team defines an API to serve.
 *
 * <p>An {@link dev.understudy.runtime.api.ApiDefinition} contains everything that is specific to one API: contract,
 * access control, error format and delegate, and the list of operations that the vendor has in addition. The other types
 * are what access control and error formats receive and return. Nothing here depends on the HTTP server that serves the API, or decides about workspaces, keys or plans.
 */
package dev.understudy.runtime.api;
