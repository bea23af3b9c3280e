import { type ApiRequest, headersOf, target } from "./api-request.js";
import { ReceivedResponse } from "./api-response.js";
import { withoutPrefix } from "./base-url.js";
import { ConnectionError, RequestTimeoutError } from "./errors.js";
import { type RetryPolicy, waitBeforeRetry } from "./retry-policy.js";

/** The settings of a client. All of them are optional. */
export interface ClientSettings {
  /**
   * The URL of the server, with or without the path with which all paths of the contract begin. The default is the
   * vendor's server.
   */
  readonly baseUrl?: string | undefined;
  /** The API key or access token, which is sent as a bearer token. Without it, none is sent. */
  readonly key?: string | undefined;
  /** The time for each exchange, from connecting to the end of the body, in milliseconds. The default is 30 seconds. */
  readonly timeoutMillis?: number | undefined;
  /**
   * The value of the header field User-Agent. The default names the package and its version. Browsers send their own by
   * default.
   */
  readonly userAgent?: string | undefined;
  /** When requests are repeated. By default, requests with safe methods such as GET are, at most twice. */
  readonly retryPolicy?: RetryPolicy | undefined;
  /** The function that sends requests, for example one with a proxy. The default is the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** The options of one call. */
export interface CallOptions {
  /** Aborts the call: the promise is rejected with the reason of the signal, and the request is not repeated. */
  readonly signal?: AbortSignal | undefined;
}

/** The settings of a contract. */
interface Defaults {
  readonly baseUrl: string;
  readonly prefix: string;
  readonly userAgent: string;
}

const DEFAULT_TIMEOUT_MILLIS = 30_000;
const MAX_TIMEOUT_MILLIS = 2 ** 31 - 1;

/** Sends the requests of operations to one server with one key. It has no state besides its settings. */
export class ApiClient {
  readonly #settings: ClientSettings;
  readonly #baseUrl: string;
  readonly #timeoutMillis: number;
  readonly #headers: Readonly<Record<string, string | undefined>>;

  protected constructor(settings: ClientSettings, defaults: Defaults) {
    const { baseUrl = defaults.baseUrl, key, timeoutMillis = DEFAULT_TIMEOUT_MILLIS } = settings;
    if (!(timeoutMillis > 0 && timeoutMillis <= MAX_TIMEOUT_MILLIS)) {
      throw new TypeError(`timeoutMillis must be positive, and at most ${MAX_TIMEOUT_MILLIS}.`);
    }
    this.#settings = settings;
    this.#baseUrl = withoutPrefix(baseUrl, defaults.prefix);
    this.#timeoutMillis = timeoutMillis;
    this.#headers = {
      Accept: "application/json, */*;q=0.1",
      Authorization: key === undefined ? key : `Bearer ${key}`,
      // In browsers, a header field that a program sets may require the server's permission (CORS).
      "User-Agent": settings.userAgent ?? ("document" in globalThis ? undefined : defaults.userAgent),
    };
  }

  /**
   * Sends the request of an operation, and repeats it as the retry policy says.
   *
   * @internal
   */
  async send(request: ApiRequest, { signal }: CallOptions): Promise<ReceivedResponse> {
    const { method, body } = request;
    const init: RequestInit = { method, headers: headersOf(request, this.#headers), redirect: "manual" };
    if (body !== undefined) {
      init.body = JSON.stringify(body);
    }
    for (let retries = 0; ; retries++) {
      let response: ReceivedResponse | undefined;
      let failure: unknown;
      try {
        response = await this.#exchange(this.#baseUrl + target(request), init, signal);
      } catch (error) {
        failure = error;
      }
      const wait =
        signal?.aborted || failure instanceof RequestTimeoutError
          ? undefined
          : waitBeforeRetry(this.#settings.retryPolicy ?? {}, method, retries, response);
      if (wait !== undefined) {
        await pause(wait, signal);
      } else if (response) {
        return response;
      } else {
        throw failure;
      }
    }
  }

  async #exchange(url: string, init: RequestInit, signal: AbortSignal | undefined): Promise<ReceivedResponse> {
    signal?.throwIfAborted();
    // AbortSignal.any would do the same; some versions of Node collect its signals too early.
    const controller = new AbortController();
    const abort = () => controller.abort();
    signal?.addEventListener("abort", abort);
    const timer = setTimeout(abort, this.#timeoutMillis);
    try {
      const response = await (this.#settings.fetch ?? fetch)(url, { ...init, signal: controller.signal });
      return new ReceivedResponse(response.status, response.headers, new Uint8Array(await response.arrayBuffer()));
    } catch (cause) {
      signal?.throwIfAborted();
      const message = `${init.method} ${url}: no complete response`;
      const advice = "The server may have processed the request.";
      throw controller.signal.aborted
        ? new RequestTimeoutError(
            `${message} within ${this.#timeoutMillis} ms. ${advice} Raise timeoutMillis if it needs longer.`,
            { cause },
          )
        : new ConnectionError(`${message} (${reason(cause)}). ${advice} Check baseUrl and the network.`, { cause });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  }
}

/** Returns the message of the first error: fetch wraps it in an error that says only that fetch failed. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  return error.cause === undefined ? error.message : reason(error.cause);
}

function pause(millis: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) {
        reject(signal.reason);
      } else {
        resolve();
      }
    };
    const timer = setTimeout(end, millis);
    signal?.addEventListener("abort", end);
  });
}
