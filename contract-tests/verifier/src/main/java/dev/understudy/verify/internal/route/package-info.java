/**
 * Finds the operation of a request. The path of the request may begin with a base path that the contract or the user
 * specifies.
 */
package dev.understudy.verify.internal.route;
