/**
 * The threads that run requests.
 *
 * <p>Both the transport and the stores use {@link dev.understudy.runtime.work.Workers}, which runs tasks in the order
 * in which they arrive. While a task blocks, another thread runs in its place. Nothing here knows HTTP or SQL.
 */
package dev.understudy.runtime.work;
