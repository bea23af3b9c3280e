import type { ReceivedResponse } from "./api-response.js";

/**
 * Decides whether a request is repeated, and after which time. A request is repeated after status 429, 502, 503 and 504
 * and if the connection fails. `Retry-After` is obeyed: if it is longer than the longest wait, the response is returned
 * instead. Without it, the wait is half a second and doubles with each repetition.
 */
export interface RetryPolicy {
  /** The number of repetitions after the first request. The default is 2; 0 repeats nothing. */
  readonly maxRetries?: number | undefined;
  /** The longest wait before a repetition, in milliseconds. The default is 30 seconds. */
  readonly maxWaitMillis?: number | undefined;
  /**
   * Whether requests are repeated that may change something, such as PATCH. The default is false, because the server
   * may have processed a request although the response was lost.
   */
  readonly unsafeMethods?: boolean | undefined;
}

const SAFE_METHODS = /^(GET|HEAD|OPTIONS|TRACE)$/;
const TEMPORARY_STATUSES = [429, 502, 503, 504];
const FIRST_WAIT_MILLIS = 500;
const DEFAULT_MAX_WAIT_MILLIS = 30_000;

/**
 * Returns the milliseconds to wait before a request is repeated; undefined if its outcome is final.
 *
 * @param response undefined if the connection failed
 * @param retries the number of repetitions so far
 */
export function waitBeforeRetry(
  policy: RetryPolicy,
  method: string,
  retries: number,
  response?: ReceivedResponse,
): number | undefined {
  const { maxRetries = 2, maxWaitMillis = DEFAULT_MAX_WAIT_MILLIS, unsafeMethods = false } = policy;
  if (retries >= maxRetries || !(unsafeMethods || SAFE_METHODS.test(method))) {
    return undefined;
  }
  const defaultWait = Math.min(FIRST_WAIT_MILLIS * 2 ** retries, maxWaitMillis);
  if (!response) {
    return defaultWait;
  }
  const wait = retryAfterMillis(response.headers.get("Retry-After") ?? "", Date.now()) ?? defaultWait;
  return TEMPORARY_STATUSES.includes(response.status) && wait <= maxWaitMillis ? wait : undefined;
}

/** Reads a number of seconds or a date (RFC 9110 section 10.2.3). */
export function retryAfterMillis(value: string, now: number): number | undefined {
  if (/^\d{1,9}$/.test(value)) {
    return Number(value) * 1000;
  }
  const date = /^[A-Z][a-z]{2}, .* GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(date - now, 0);
}
