/**
 * What a contract cannot say about a server and those who call it: a profile.
 *
 * <p>A contract says that a key is needed, not which; that a company is named by a uuid, not which companies exist; that
 * 402 may come, not for whom. A profile is a YAML file with a JSON Schema of its own that says these things. Credentials
 * need not stand in it: {@code ${env:NAME}} stands for an environment variable, and no report ever shows its value.
 *
 * <p>Nothing here sends anything.
 */
package dev.understudy.verify.profile;
