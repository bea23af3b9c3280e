import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  getWorkspace,
  InstantlyClient,
  type PatchWorkspaceRequest,
  patchWorkspace,
} from "../../target/instantly/typescript/dist/index.js";
import { StandIn } from "./stand-in.js";

const SUB_WORKSPACE = "019e18e2-7947-7550-ac77-19315c6fd798";

let server: StandIn;

before(async () => {
  server = await StandIn.start();
});

after(() => server.close());

function client(key: string): InstantlyClient {
  return new InstantlyClient({ baseUrl: server.url, key, retryPolicy: { maxRetries: 0 } });
}

async function patchedBy(key: string, body: PatchWorkspaceRequest) {
  return await patchWorkspace(client(key), { body });
}

for (const prefix of ["", "/api/v2", "/api/v2/"]) {
  test(`a read returns what was written with the base URL's path '${prefix}'`, async () => {
    const withPrefix = new InstantlyClient({ baseUrl: server.url + prefix, key: "instantly-demo" });
    const name = `Written ${prefix}`;

    const written = await patchWorkspace(withPrefix, { body: { name } });
    const read = await getWorkspace(withPrefix);

    assert.equal(written.kind, "Ok");
    assert.ok(read.kind === "Ok");
    assert.equal(read.body.name, name);
    assert.equal(read.status, 200);
    assert.ok(read.headers.has("content-type"));
    assert.ok(read.rawText().includes(`"${name}"`));
  });
}

test("null clears and absent keeps", async () => {
  await patchedBy("instantly-demo", { org_logo_url: "https://example.com/a.png" });

  const kept = await patchedBy("instantly-demo", { name: "x" });
  const cleared = await patchedBy("instantly-demo", { org_logo_url: null });

  assert.ok(kept.kind === "Ok" && cleared.kind === "Ok");
  assert.equal(kept.body.org_logo_url, "https://example.com/a.png");
  assert.equal(cleared.body.org_logo_url, null);
  assert.equal(cleared.body.name, "x");
});

test("a parameter selects the sub-workspace", async () => {
  const response = await getWorkspace(client("instantly-demo"), { xAsWorkspace: SUB_WORKSPACE });

  assert.ok(response.kind === "Ok");
  assert.equal(response.body.id, SUB_WORKSPACE);
});

test("every declared error of a read is of its own type", async () => {
  const unauthorized = await getWorkspace(client("nobody"));

  assert.ok(unauthorized.kind === "Unauthorized");
  assert.match(unauthorized.wwwAuthenticate ?? "", /^Bearer/);
  assert.equal(unauthorized.body.error, "Unauthorized");
  assert.equal((await getWorkspace(client("instantly-demo-unpaid"))).kind, "PaymentRequired");
  assert.equal((await getWorkspace(client("instantly-demo-writer"))).kind, "Forbidden");
  assert.equal((await getWorkspace(client("instantly-demo-orphan"))).kind, "NotFound");
});

test("every declared error of a write is of its own type", async () => {
  const bad = await patchedBy("instantly-demo", {});

  assert.ok(bad.kind === "BadRequest");
  assert.equal(bad.body.code, "FST_ERR_VALIDATION");
  assert.equal((await patchedBy("nobody", { name: "x" })).kind, "Unauthorized");
  assert.equal((await patchedBy("instantly-demo-unpaid", { name: "x" })).kind, "PaymentRequired");
  assert.equal((await patchedBy("instantly-demo-reader", { name: "x" })).kind, "Forbidden");
  assert.equal((await patchedBy("instantly-demo-orphan", { name: "x" })).kind, "NotFound");
  assert.equal((await patchedBy("instantly-demo", { name: "x".repeat(1024 * 1024) })).kind, "ContentTooLarge");
});

test("the rate limit has a type with a number of seconds", async () => {
  await getWorkspace(client("instantly-demo-limited"));

  const limited = await getWorkspace(client("instantly-demo-limited"));

  assert.ok(limited.kind === "TooManyRequests");
  assert.ok(limited.retryAfter !== undefined && limited.retryAfter > 0);
  assert.equal((await patchedBy("instantly-demo-limited", { name: "x" })).kind, "TooManyRequests");
});
