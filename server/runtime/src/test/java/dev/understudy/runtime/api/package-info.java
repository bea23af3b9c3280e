/** Tests of the types with which an API is defined. */
package dev.understudy.runtime.api;
