/** Decides the interfaces, methods and result types of the operations of a contract. */
package dev.understudy.jaxrs.stub.operation;
