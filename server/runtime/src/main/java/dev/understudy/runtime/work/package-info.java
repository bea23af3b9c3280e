/**
 * The threads that work on requests.
 *
 * <p>Transport and stores share them: {@link dev.understudy.runtime.work.Workers} runs requests in the order in which they
 * come, and whoever has to wait says so, so that another thread works meanwhile. Nothing here knows HTTP or SQL.
 */
package dev.understudy.runtime.work;
