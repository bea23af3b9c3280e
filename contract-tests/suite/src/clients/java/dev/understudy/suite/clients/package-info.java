/**
 * Tests the generated clients. They are part of the build with the profile {@code clients} only.
 *
 * <p>{@link dev.understudy.suite.clients.ScriptedServer} records what a client sends and responds as a test says; the
 * other tests use the stand-ins.
 */
package dev.understudy.suite.clients;
