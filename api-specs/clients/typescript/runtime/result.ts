import type { ApiResponse, ReceivedResponse } from "./api-response.js";
import type { Check } from "./checks.js";

/** A declared status: the kind of its result, the check of its body if it has one, and its header fields. */
interface DeclaredResponse {
  readonly kind: string;
  readonly body?: Check;
  readonly headers?: (headers: Headers) => Readonly<Record<string, string | number | undefined>>;
}

/**
 * Reads a response as the result of an operation. Its kind is `Undeclared` if the status is not declared, neither itself
 * nor with a range such as `4XX`, or if the
 * body is not JSON, or JSON of other types than the contract declares.
 */
export function toResult<T extends ApiResponse>(
  received: ReceivedResponse,
  declared: Readonly<Record<number | `${number}XX`, DeclaredResponse>>,
): T {
  const { status } = received;
  const response = declared[status] ?? declared[`${Math.trunc(status / 100)}XX`];
  const body = response?.body && read(received.rawText(), response.body);
  return Object.assign(
    received,
    response && (!response.body || body) && { kind: response.kind, ...response.headers?.(received.headers), ...body },
  ) as ApiResponse as T;
}

/** Returns the value of a JSON text; undefined if the text is not JSON, or not what is declared. */
function read(text: string, check: Check): { readonly body: unknown } | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return check(body) ? { body } : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the first value of a header field; undefined if it is missing. */
export function text(headers: Headers, name: string): string | undefined {
  return headers.get(name) ?? undefined;
}

/** Returns the value of a header field as an integer; undefined if it is missing or not an integer. */
export function integer(headers: Headers, name: string): number | undefined {
  const value = headers.get(name) ?? "";
  return /^[+-]?\d+$/.test(value) ? Number(value) : undefined;
}
