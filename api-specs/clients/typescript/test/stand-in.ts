import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const JAR = fileURLToPath(new URL("../../../../server/target/understudy.jar", import.meta.url));

/** A running stand-in, with the demo data unless an option chooses others. */
export class StandIn {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, process: ChildProcess) {
    this.url = url;
    this.#process = process;
  }

  static async start(...options: string[]): Promise<StandIn> {
    const cwd = await mkdtemp(join(tmpdir(), "understudy-"));
    const server = spawn("java", ["-jar", JAR, "--port", "0", ...options], {
      cwd,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    for await (const chunk of server.stdout) {
      output += String(chunk);
      const url = /listens on (http:\S+)\./.exec(output)?.[1];
      if (url) {
        server.stdout.resume();
        return new StandIn(url, server);
      }
    }
    throw new Error(`The stand-in did not start: ${output}`);
  }

  async close(): Promise<void> {
    this.#process.kill();
    await once(this.#process, "exit");
  }
}
