/**
 * Generates the interfaces and types of a contract. The packages below follow the way of a contract: {@code schema} reads
 * it, {@code type} and {@code operation} decide what becomes which Java type, and {@code source} writes these.
 */
package dev.understudy.jaxrs.stub;
