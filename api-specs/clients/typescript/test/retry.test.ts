import assert from "node:assert/strict";
import { test } from "node:test";
import {
  getWorkspace,
  InstantlyClient,
  patchWorkspace,
  type RetryPolicy,
} from "../../target/instantly/typescript/dist/index.js";
import { retryAfterMillis } from "../../target/instantly/typescript/dist/runtime/retry-policy.js";
import { cut, json, ScriptedServer } from "./scripted-server.js";

const LIMITED = '{"statusCode":429,"error":"e","message":"m"}';
const WORKSPACE = '{"id":"1","timestamp_created":"","timestamp_updated":"","owner":"","name":"x"}';

function client(server: ScriptedServer, retryPolicy: RetryPolicy = {}): InstantlyClient {
  return new InstantlyClient({ baseUrl: server.url, retryPolicy });
}

test("a read is repeated after the time in Retry-After", async () => {
  await ScriptedServer.with([json(429, LIMITED, { "Retry-After": "1" }), json(200, WORKSPACE)], async (server) => {
    assert.equal((await getWorkspace(client(server))).kind, "Ok");

    const [first, second] = server.requests;
    assert.ok(first && second && second.millis - first.millis >= 1000);
  });
});

test("a read is not repeated if Retry-After is longer than the longest wait", async () => {
  await ScriptedServer.with([json(429, LIMITED, { "Retry-After": "31" })], async (server) => {
    const limited = await getWorkspace(client(server));

    assert.ok(limited.kind === "TooManyRequests");
    assert.equal(limited.retryAfter, 31);
    assert.equal(server.requests.length, 1);
  });
});

test("a read is repeated if the connection is cut", async () => {
  await ScriptedServer.with([cut(), json(200, WORKSPACE)], async (server) => {
    assert.equal((await getWorkspace(client(server))).kind, "Ok");
  });
});

test("the number of repetitions is limited", async () => {
  await ScriptedServer.with([json(503, "{}", { "Retry-After": "0" })], async (server) => {
    assert.equal((await getWorkspace(client(server))).status, 503);
    assert.equal(server.requests.length, 3);

    await getWorkspace(client(server, { maxRetries: 0 }));
    assert.equal(server.requests.length, 4);
  });
});

test("a write is not repeated", async () => {
  await ScriptedServer.with([json(429, LIMITED, { "Retry-After": "0" })], async (server) => {
    assert.equal((await patchWorkspace(client(server), { body: { name: "x" } })).kind, "TooManyRequests");
    assert.equal(server.requests.length, 1);
  });
});

test("a write is repeated if the policy says so", async () => {
  await ScriptedServer.with([json(429, LIMITED, { "Retry-After": "0" }), json(200, WORKSPACE)], async (server) => {
    assert.equal((await patchWorkspace(client(server, { unsafeMethods: true }), { body: { name: "x" } })).kind, "Ok");
    assert.deepEqual(
      server.requests.map((request) => request.body),
      ['{"name":"x"}', '{"name":"x"}'],
    );
  });
});

test("other statuses are final", async () => {
  await ScriptedServer.with([json(500, "{}", { "Retry-After": "0" })], async (server) => {
    assert.equal((await getWorkspace(client(server))).status, 500);
    assert.equal(server.requests.length, 1);
  });
});

test("Retry-After is a number of seconds or a date", () => {
  const now = Date.parse("Sun, 06 Nov 1994 08:49:37 GMT");

  assert.equal(retryAfterMillis("120", now), 120_000);
  assert.equal(retryAfterMillis("Sun, 06 Nov 1994 08:49:47 GMT", now), 10_000);
  assert.equal(retryAfterMillis("Sun, 06 Nov 1994 08:49:00 GMT", now), 0);
  for (const value of ["", "-1", "1.5", "soon", "12345678901", "1994-11-06"]) {
    assert.equal(retryAfterMillis(value, now), undefined);
  }
});
