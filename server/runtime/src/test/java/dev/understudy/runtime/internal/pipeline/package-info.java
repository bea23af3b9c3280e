/** Tests of the steps of a request. */
package dev.understudy.runtime.internal.pipeline;
