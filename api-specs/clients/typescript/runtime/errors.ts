/** No complete response was received, for example because the connection failed. `cause` is the reason. */
export class ConnectionError extends Error {
  override readonly name: string = "ConnectionError";
}

/** No complete response was received in time. */
export class RequestTimeoutError extends ConnectionError {
  override readonly name = "RequestTimeoutError";
}
