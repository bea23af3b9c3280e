/**
 * End-to-end tests. This is the only module that depends on both the stand-in and the verifier.
 *
 * <p>Each subpackage contains one kind of test. This package contains the checks of the dependencies between modules.
 */
package dev.understudy.suite;
