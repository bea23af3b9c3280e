import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import {
  type CallOptions,
  ConnectionError,
  type GetWorkspaceResponse,
  getWorkspace,
  InstantlyClient,
  patchWorkspace,
  propertiesOf,
  RequestTimeoutError,
} from "../../target/instantly/typescript/dist/index.js";
import { cut, json, type Reply, ScriptedServer } from "./scripted-server.js";

const LIMITED = '{"statusCode":429,"error":"e","message":"m"}';

function workspace(id: string, more = ""): string {
  const time = "2026-05-11T21:12:35.911Z";
  return `{"id":"${id}","timestamp_created":"${time}","timestamp_updated":"${time}","owner":"x","name":"x"${more}}`;
}

async function resultOf(reply: Reply): Promise<GetWorkspaceResponse> {
  return await ScriptedServer.with([reply], (server) => getWorkspace(client(server)));
}

function client(server: ScriptedServer, settings = {}): InstantlyClient {
  return new InstantlyClient({ baseUrl: server.url, retryPolicy: { maxRetries: 0 }, ...settings });
}

test("the vendor's responses of July 2026 are read", async () => {
  const more = ',"scheduled_for_removal_at":null,"plan_id_bundle":"pid_bundle_scale_v2"';

  const response = await resultOf(json(200, workspace("ws_not_a_uuid", more)));

  assert.ok(response.kind === "Ok");
  assert.equal(response.body.id, "ws_not_a_uuid");
  assert.equal(propertiesOf(response.body)["plan_id_bundle"], "pid_bundle_scale_v2");
  assert.equal(propertiesOf(response.body)["scheduled_for_removal_at"], null);
  assert.equal("plan_id_crm" in response.body, false);
});

test("new properties of any shape are kept", async () => {
  const response = await resultOf(
    json(200, workspace("1", ',"z":{"a":[1,{"b":null}]},"a":2.5,"__proto__":{"name":5}')),
  );

  assert.ok(response.kind === "Ok");
  assert.deepEqual(propertiesOf(response.body)["z"], { a: [1, { b: null }] });
  assert.equal(propertiesOf(response.body)["a"], 2.5);
  assert.equal(response.body.name, "x");
});

test("new values of an enum are read", async () => {
  const response = await resultOf(json(402, '{"statusCode":402.5,"error":"Plan Ended","message":"m","code":"NEW"}'));

  assert.ok(response.kind === "PaymentRequired");
  assert.equal(response.body.error, "Plan Ended");
  assert.equal(propertiesOf(response.body)["code"], "NEW");
});

test("missing and malformed headers are undefined", async () => {
  const missing = await resultOf(json(429, LIMITED));
  const date = await resultOf(json(429, LIMITED, { "Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT" }));
  const unauthorized = await resultOf(json(401, LIMITED));

  assert.ok(
    missing.kind === "TooManyRequests" && date.kind === "TooManyRequests" && unauthorized.kind === "Unauthorized",
  );
  assert.equal(missing.retryAfter, undefined);
  assert.equal(date.retryAfter, undefined);
  assert.ok(date.headers.has("retry-after"));
  assert.equal(unauthorized.wwwAuthenticate, undefined);
});

test("a page from a proxy is undeclared", async () => {
  const response = await resultOf(json(403, "<h1>Blocked</h1>", { "Content-Type": "text/html", "CF-Ray": "7" }));

  assert.equal(response.kind, "Undeclared");
  assert.equal(response.status, 403);
  assert.equal(response.rawText(), "<h1>Blocked</h1>");
  assert.equal(response.headers.get("cf-ray"), "7");
});

test("an undeclared status is undeclared", async () => {
  const response = await resultOf(json(418, '{"short":true}'));

  assert.equal(response.kind, "Undeclared");
  assert.equal(response.status, 418);
  assert.deepEqual(response.rawBody, new TextEncoder().encode('{"short":true}'));
});

test("a redirect is undeclared and not followed", async () => {
  const response = await resultOf(json(302, "", { Location: "http://127.0.0.1:1/" }));

  assert.equal(response.kind, "Undeclared");
  assert.equal(response.status, 302);
});

for (const body of ["", '{"id":', "null", "[]", "{}", '"x"', '{"id":{},"name":[]}', `${workspace("1")} trailing`]) {
  test(`a body that is not what the contract declares is undeclared: ${body.slice(0, 20)}`, async () => {
    const response = await resultOf(json(200, body));

    assert.equal(response.kind, "Undeclared");
    assert.equal(response.status, 200);
    assert.equal(response.rawText(), body);
  });
}

for (const more of [',"plan_id":5', ',"add_unsub_to_block":"true"', ',"plan_id_verification":null', ',"name":null']) {
  test(`a body with a value of another type is undeclared: ${more}`, async () => {
    assert.equal((await resultOf(json(200, workspace("1", more)))).kind, "Undeclared");
  });
}

test("a connection that is cut is a ConnectionError that says what to do", async () => {
  await ScriptedServer.with([cut()], async (server) => {
    await assert.rejects(patchWorkspace(client(server), { body: { name: "x" } }), (error) => {
      assert.ok(error instanceof ConnectionError && !(error instanceof RequestTimeoutError));
      assert.match(
        error.message,
        /^PATCH http:\S+\/current: no complete response \(.+\)\. The server may have processed/,
      );
      assert.match(error.message, /Check baseUrl and the network\.$/);
      return true;
    });
  });
});

test("a server that is not there is a ConnectionError", async () => {
  const gone = new InstantlyClient({ baseUrl: "http://127.0.0.1:1", retryPolicy: { maxRetries: 0 } });

  await assert.rejects(getWorkspace(gone), ConnectionError);
});

test("a response that does not end is a RequestTimeoutError", async () => {
  const endless: Reply = (response) => response.writeHead(200).write("{");
  await ScriptedServer.with([endless], async (server) => {
    await assert.rejects(getWorkspace(client(server, { timeoutMillis: 300, retryPolicy: {} })), (error) => {
      assert.ok(error instanceof RequestTimeoutError && error instanceof ConnectionError);
      assert.match(error.message, /within 300 ms.*Raise timeoutMillis/);
      return true;
    });
    assert.equal(server.requests.length, 1);
  });
});

test("a signal aborts the exchange", async () => {
  const controller = new AbortController();
  let aborted: Promise<unknown> = Promise.resolve();
  const endless: Reply = (response) => {
    aborted = once(response, "close");
    response.writeHead(200).write("{");
    controller.abort(new Error("enough"));
  };
  await ScriptedServer.with([endless], async (server) => {
    await assert.rejects(call(server, { signal: controller.signal }), { message: "enough" });
    await aborted;
    assert.equal(server.requests.length, 1);
  });
});

test("a signal ends the wait before a repetition", async () => {
  const controller = new AbortController();
  const limited: Reply = (response) => {
    response.on("finish", () => setImmediate(() => controller.abort()));
    json(429, LIMITED, { "Retry-After": "29" })(response);
  };
  await ScriptedServer.with([limited], async (server) => {
    await assert.rejects(call(server, { signal: controller.signal }), { name: "AbortError" });
    assert.equal(server.requests.length, 1);
  });
});

test("nothing is sent if the signal has been aborted before", async () => {
  await ScriptedServer.with([json(418, "")], async (server) => {
    await assert.rejects(call(server, { signal: AbortSignal.abort() }), { name: "AbortError" });
    assert.equal(server.requests.length, 0);
  });
});

function call(server: ScriptedServer, options: CallOptions): Promise<GetWorkspaceResponse> {
  return getWorkspace(client(server, { retryPolicy: {} }), {}, options);
}
