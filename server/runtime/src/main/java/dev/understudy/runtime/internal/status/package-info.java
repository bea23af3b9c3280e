/** The reason phrases of statuses, for status lines and problem documents. */
package dev.understudy.runtime.internal.status;
