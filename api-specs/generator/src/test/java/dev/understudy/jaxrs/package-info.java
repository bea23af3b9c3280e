/** Tests of the generators, as far as no generated code has to be run. */
package dev.understudy.jaxrs;
