/**
 * Reads YAML and JSON documents as trees, and writes trees as readable YAML.
 *
 * <p>Jackson's YAML parser returns an alias ({@code *name}) as a string with its name, so a contract with anchors would
 * be misread without an error. Here the tree is built from the nodes of SnakeYAML Engine: aliases are replaced by the
 * anchored nodes, numbers keep every digit, and duplicate keys and values without an equivalent in JSON are rejected
 * with their line.
 *
 * <p>Nothing here knows what a document is about: contracts, overlays, profiles and seed data are all just trees.
 */
package dev.understudy.contract.yaml;
