/**
 * Tests of the containment of schemas: by pairs with a known answer, by mutations of keywords with a known direction,
 * and by the pairs that the JSON Schema test suite labels.
 */
package dev.understudy.verify.internal.contain;
