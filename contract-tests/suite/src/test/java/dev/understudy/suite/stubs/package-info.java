/**
 * Serves {@code warehouse.yaml} with interfaces that are generated from it, and checks that each construct of OpenAPI binds
 * and is written back.
 */
package dev.understudy.suite.stubs;
