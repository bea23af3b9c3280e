/** Tests how the values that responses show are used in later requests. */
package dev.understudy.verify.internal.pool;
