import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Writes a response. */
export type Reply = (response: ServerResponse) => void;

/** A request as it was received. */
export interface Received {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly millis: number;
}

/** Returns a response with a JSON text as its body. */
export function json(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return (response) => response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(body);
}

/** Returns a response that ends in the middle of its body. */
export function cut(): Reply {
  return (response) => {
    response.writeHead(200, { "Content-Length": "100" });
    response.write('{"id":', () => response.destroy());
  };
}

/** A server that returns the responses of a script in order, the last one repeatedly, and records the requests. */
export class ScriptedServer {
  readonly requests: Received[] = [];
  readonly #server: Server;

  private constructor(script: Reply[]) {
    this.#server = createServer(async (request, response) => {
      const { method = "", url = "", headers } = request;
      this.requests.push({ method, target: url, headers, body: await text(request), millis: performance.now() });
      const reply = script.length > 1 ? script.shift() : script[0];
      reply?.(response);
    });
  }

  /** Runs a test with a server. */
  static async with<T>(script: Reply[], test: (server: ScriptedServer) => Promise<T>): Promise<T> {
    const server = new ScriptedServer(script);
    await once(server.#server.listen(0, "127.0.0.1"), "listening");
    try {
      return await test(server);
    } finally {
      server.#server.closeAllConnections();
      server.#server.close();
    }
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}
