/**
 * Documents of YAML or JSON as trees, and trees as YAML that people like to read.
 *
 * <p>Jackson's own YAML parser hands out an alias ({@code *name}) as the string of its name, so a contract that uses
 * anchors would be read wrongly and nobody told. Here the tree is built from what the YAML engine composed: aliases
 * are followed, a key that comes twice is refused, numbers keep every digit, and what JSON has no word for is refused
 * with its line.
 *
 * <p>Nothing here knows what a document is about: contracts, overlays, profiles and seed data are all just trees.
 */
package dev.understudy.contract.yaml;
