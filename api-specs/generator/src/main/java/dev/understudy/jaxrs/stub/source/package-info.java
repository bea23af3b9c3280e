/** Writes the Java source of the types that the other packages have decided about. */
package dev.understudy.jaxrs.stub.source;
