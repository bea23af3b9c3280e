/**
 * The types with which a team defines an API to serve.
 *
 * <p>An {@link dev.understudy.runtime.api.ApiDefinition} contains everything that is specific to one API: contract,
 * delegates, access control, error format and settings. The other types are what access control and error formats receive
 * and return, and the settings of a server. Nothing here depends on the HTTP server that serves the API.
 */
package dev.understudy.runtime.api;
