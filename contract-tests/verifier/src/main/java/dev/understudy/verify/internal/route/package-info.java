/**
 * Finds the operation that a request is for, below whatever base path the contract or the user names.
 */
package dev.understudy.verify.internal.route;
