import assert from "node:assert/strict";
import { test } from "node:test";
import {
  InstantlyClient,
  type PatchWorkspaceParameters,
  patchWorkspace,
} from "../../target/instantly/typescript/dist/index.js";
import { getWorkspace, WellClient } from "../../target/well/typescript/dist/index.js";
import { json, type Received, ScriptedServer } from "./scripted-server.js";

async function sent(parameters: PatchWorkspaceParameters, settings = {}): Promise<Received> {
  return await ScriptedServer.with([json(418, "{}")], async (server) => {
    await patchWorkspace(new InstantlyClient({ baseUrl: server.url, ...settings }), parameters);
    const [request, ...others] = server.requests;
    assert.ok(request && others.length === 0);
    return request;
  });
}

test("an absent property is not sent", async () => {
  assert.equal((await sent({ body: { name: "x" } })).body, '{"name":"x"}');
});

test("null is sent", async () => {
  assert.equal((await sent({ body: { org_logo_url: null } })).body, '{"org_logo_url":null}');
});

test("a value is sent", async () => {
  assert.equal((await sent({ body: { name: "ä", org_logo_url: "u" } })).body, '{"name":"ä","org_logo_url":"u"}');
});

test("null does not compile where the contract forbids it, and neither does an unknown property", async () => {
  // @ts-expect-error
  await sent({ body: { name: null } });
  // @ts-expect-error
  await sent({ body: { name: undefined } });
  // @ts-expect-error
  await sent({ body: { nmae: "x" } });
  // @ts-expect-error
  await sent({});
});

test("path, headers and key are sent", async () => {
  const { method, target, headers } = await sent(
    { body: { name: "x" }, xAsWorkspace: "sub" },
    { key: "a-key", userAgent: "my-program/1" },
  );

  assert.equal(method, "PATCH");
  assert.equal(target, "/api/v2/workspaces/current");
  assert.equal(headers.authorization, "Bearer a-key");
  assert.equal(headers["user-agent"], "my-program/1");
  assert.equal(headers["content-type"], "application/json");
  assert.equal(headers.accept, "application/json, */*;q=0.1");
  assert.equal(headers["x-as-workspace"], "sub");
});

test("without settings, the user agent is the package, and there is no key", async () => {
  const { headers } = await sent({ body: {} });

  assert.match(headers["user-agent"] ?? "", /^understudy-instantly-client\/\d/);
  assert.equal(headers.authorization, undefined);
  assert.equal("x-as-workspace" in headers, false);
});

test("parameters in path and query are encoded", async () => {
  await ScriptedServer.with([json(418, "{}")], async (server) => {
    const client = new WellClient({ baseUrl: server.url });

    await getWorkspace(client, { workspaceId: "a/b?ä{workspace_id}", effectiveWorkspaceId: "c&d" });

    assert.equal(server.requests[0]?.target, "/v1/workspaces/a%2Fb%3F%C3%A4%7Bworkspace_id%7D?workspaceId=c%26d");
    for (const workspaceId of ["", ".", ".."]) {
      await assert.rejects(getWorkspace(client, { workspaceId }), {
        name: "TypeError",
        message: `workspace_id cannot be '${workspaceId}'`,
      });
    }
    assert.equal(server.requests.length, 1);
  });
});

test("a program can bring its own fetch", async () => {
  const urls: string[] = [];
  const client = new InstantlyClient({
    fetch: async (input) => {
      urls.push(String(input));
      return new Response("{}", { status: 418 });
    },
  });

  assert.equal((await patchWorkspace(client, { body: {} })).status, 418);
  assert.deepEqual(urls, ["https://api.instantly.ai/api/v2/workspaces/current"]);
});

test("browsers send their own user agent by default", async () => {
  Object.assign(globalThis, { document: {} });
  const { headers } = await sent({ body: {} });
  Reflect.deleteProperty(globalThis, "document");

  assert.doesNotMatch(headers["user-agent"] ?? "", /understudy/);
});

test("a value that a header field cannot have is a TypeError, and nothing is sent", async () => {
  const client = new InstantlyClient({ baseUrl: "http://127.0.0.1:1" });

  await assert.rejects(patchWorkspace(client, { body: {}, xAsWorkspace: "a\nb" }), { name: "TypeError" });
});
