import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { getWorkspace, InstantlyClient } from "../../target/instantly/typescript/dist/index.js";
import { StandIn } from "./stand-in.js";

const SEED = fileURLToPath(
  new URL("../../../../contract-tests/suite/src/test/seeds/limit-per-second.yaml", import.meta.url),
);

// Without Retry-After, the repetition would follow after half a second, and get the same response.
test("one repetition succeeds because the Retry-After of the stand-in is obeyed", async () => {
  const server = await StandIn.start("--seed", SEED);
  const client = (maxRetries: number) =>
    new InstantlyClient({ baseUrl: server.url, key: "limited-per-second", retryPolicy: { maxRetries } });

  let response = await getWorkspace(client(0));
  while (response.kind === "Ok") {
    response = await getWorkspace(client(0));
  }
  const repeated = await getWorkspace(client(1));
  await server.close();

  assert.ok(response.kind === "TooManyRequests");
  assert.equal(response.retryAfter, 1);
  assert.equal(repeated.kind, "Ok");
});
