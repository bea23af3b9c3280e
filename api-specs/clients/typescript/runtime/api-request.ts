/** The value of a parameter. A parameter that is undefined is not sent. */
export type ParameterValue = string | number | boolean | undefined;

/** A request of a generated operation. */
export interface ApiRequest {
  readonly method: string;
  /** The path in the contract, with names of parameters in braces. */
  readonly path: string;
  readonly pathParameters?: Readonly<Record<string, ParameterValue>>;
  readonly query?: Readonly<Record<string, ParameterValue | readonly ParameterValue[]>>;
  readonly headers?: Readonly<Record<string, ParameterValue>>;
  /** The media type of the body. It is sent if there is a body. */
  readonly mediaType?: string;
  /** A value that can be written as JSON; undefined if there is no body. */
  readonly body?: unknown;
}

/**
 * Returns the path and the query of a request. An array becomes repeated parameters.
 *
 * @throws TypeError if a path parameter is missing, empty, `.` or `..`, because another path would result
 */
export function target({ path, pathParameters = {}, query = {} }: ApiRequest): string {
  const filled = path.replace(/\{(.+?)\}/g, (_, name) => segment(name, pathParameters[name]));
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values]
      .flat()
      .filter((value) => value !== undefined)
      .map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  );
  return filled + (pairs.length > 0 ? `?${pairs.join("&")}` : "");
}

function segment(name: string, value: ParameterValue): string {
  const text = String(value ?? "");
  if (/^\.{0,2}$/.test(text)) {
    throw new TypeError(`${name} cannot be '${text}'`);
  }
  return encodeURIComponent(text);
}

/** Returns the header fields of a request, with those that all requests have. */
export function headersOf(request: ApiRequest, common: Readonly<Record<string, ParameterValue>>): Headers {
  const headers = new Headers();
  const all = {
    ...common,
    "Content-Type": request.body === undefined ? undefined : request.mediaType,
    ...request.headers,
  };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) {
      headers.set(name, String(value));
    }
  }
  return headers;
}
