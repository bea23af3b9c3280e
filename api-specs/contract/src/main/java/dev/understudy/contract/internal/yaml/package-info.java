/** Composes the nodes of YAML documents, for trees and for line numbers. */
package dev.understudy.contract.internal.yaml;
