import type { DeclaredLater, Received, received } from "./unforeseen.js";

/**
 * A response that a client received, whether or not the contract declares its status. All results of operations are of
 * this type. Code that uses only these properties stays correct if a status becomes declared later.
 */
export interface ApiResponse extends Received {
  /** The reason phrase of the declared status as one word, such as `NotFound`; `Undeclared` for all other responses. */
  readonly kind: string;
  /** The HTTP status code. */
  readonly status: number;
  /** All header fields. */
  readonly headers: Headers;
  /** The body as it was received; empty if there was none. */
  readonly rawBody: Uint8Array;
  /** Returns the body as text in UTF-8. */
  rawText(): string;
}

/** A response with a status that the contract does not declare, or whose body is not what it declares. */
export interface Undeclared extends ApiResponse {
  readonly kind: "Undeclared";
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type NumberOf<Text> = Text extends `${infer Value extends number}` ? Value : never;

/** The statuses of a range: those of `4XX` are `StatusIn<4>`. */
export type StatusIn<First extends Digit> = NumberOf<`${First}${Digit}${Digit}`>;

/**
 * A response with a status that only a later version of the contract declares. A client never returns one, but it belongs to
 * each result, so that a program which has no branch for other kinds does not compile, rather than no longer compile later.
 */
export interface LaterResponse extends ApiResponse {
  readonly kind: DeclaredLater.Text;
  readonly status: DeclaredLater.Status;
}

/** A response as it was received. The results of operations add their typed parts to it. */
export class ReceivedResponse implements Undeclared {
  declare readonly [received]: true;
  readonly kind = "Undeclared";
  readonly status: number;
  readonly headers: Headers;
  readonly rawBody: Uint8Array;

  constructor(status: number, headers: Headers, rawBody: Uint8Array) {
    this.status = status;
    this.headers = headers;
    this.rawBody = rawBody;
  }

  rawText(): string {
    return new TextDecoder().decode(this.rawBody);
  }
}
