import assert from "node:assert/strict";
import { test } from "node:test";
import { type GetShelfResponse, getShelf, ShelvesClient } from "../target/composed/dist/index.js";
import { json, ScriptedServer } from "./scripted-server.js";

// Tests ranges of statuses and combined objects; see composed.yaml.

const SHELF = '{"id":"1","label":"top","width":null,"owner":{"name":"A","age":7}}';

async function resultOf(status: number, body: string): Promise<GetShelfResponse> {
  return await ScriptedServer.with([json(status, body, { "Retry-After": "7" })], (server) =>
    getShelf(new ShelvesClient({ baseUrl: server.url, retryPolicy: { maxRetries: 0 } }), { shelfId: "1" }),
  );
}

test("a range has a kind for all statuses without one of their own", async () => {
  const refused = await resultOf(418, '{"message":"tea"}');

  assert.ok(refused.kind === "ClientError");
  assert.equal(refused.status, 418);
  assert.equal(refused.body.message, "tea");
  assert.equal(refused.retryAfter, 7);
  assert.equal((await resultOf(400, "{}")).kind, "ClientError");
  assert.equal((await resultOf(499, "{}")).kind, "ClientError");
  assert.equal((await resultOf(599, "")).kind, "ServerError");
  assert.equal((await resultOf(404, "")).kind, "NotFound");
  assert.equal((await resultOf(403, "<h1>Blocked</h1>")).kind, "Undeclared");
  assert.equal((await resultOf(302, "{}")).kind, "Undeclared");
  assert.equal((await resultOf(600, "{}")).kind, "Undeclared");
});

test("a status tells the kinds apart, also those of ranges", async () => {
  const response = await resultOf(429, '{"message":"slow"}');

  assert.ok(response.kind !== "Undeclared" && response.status === 429);
  const kind: "ClientError" = response.kind;
  assert.equal(kind, "ClientError");
  // @ts-expect-error The status 404 has a type of its own.
  assert.ok(response.status !== 404);
});

test("combined objects have the properties of all", async () => {
  const response = await resultOf(200, SHELF);

  assert.ok(response.kind === "Ok");
  const { id, label, width, owner } = response.body;
  const texts: string[] = [id, label, owner.name];
  const numbers: (number | null | undefined)[] = [width, owner.age];
  assert.deepEqual(texts, ["1", "top", "A"]);
  assert.deepEqual(numbers, [null, 7]);
});

test("a number without a fraction is an integer", async () => {
  assert.equal((await resultOf(200, SHELF.replace('"age":7', '"age":7.0'))).kind, "Ok");
});

for (const [right, wrong] of [
  ['"id":"1"', '"id":1'],
  ['"label":"top"', '"label":null'],
  ['"label":"top",', ""],
  ['"width":null', '"width":"1"'],
  [',"owner":{"name":"A","age":7}', ""],
  ['"name":"A"', '"name":null'],
  ['"age":7', '"age":"7"'],
  ['"age":7', '"age":7.5'],
] as const) {
  test(`a combined object with '${wrong}' instead of '${right}' is undeclared`, async () => {
    assert.equal((await resultOf(200, SHELF.replace(right, wrong))).kind, "Undeclared");
  });
}
