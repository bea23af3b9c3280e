import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ApiResponse,
  getWorkspace,
  InstantlyClient,
  type PatchWorkspaceResponse,
  type TooManyRequestsError,
  type Workspace,
} from "../../target/instantly/typescript/dist/index.js";
import { json, ScriptedServer } from "./scripted-server.js";

// These functions need not run: the compiler checks their types.

function bodyByKind(response: PatchWorkspaceResponse): Workspace | TooManyRequestsError | string {
  switch (response.kind) {
    case "Ok":
      return response.body;
    case "TooManyRequests": {
      const seconds: number | undefined = response.retryAfter;
      return seconds === undefined ? response.body : `${seconds} s`;
    }
    default:
      // @ts-expect-error Not all of these responses have a header field Retry-After.
      void response.retryAfter;
      return commonPartsOf(response);
  }
}

function bodyByStatus(response: PatchWorkspaceResponse): Workspace | string {
  if (response.kind === "Undeclared") {
    // @ts-expect-error
    void response.body;
    return commonPartsOf(response);
  }
  switch (response.status) {
    case 200:
      return response.body;
    case 429:
      return `${response.retryAfter ?? 60} s`;
    default:
      // @ts-expect-error A status that is declared later need not have such a body.
      return response.body.message;
  }
}

// @ts-expect-error Only a server makes a workspace. It may have more properties later.
const written: Workspace = { id: "1", timestamp_created: "", timestamp_updated: "", owner: "", name: "x" };

function commonPartsOf(response: ApiResponse): string {
  // Compiles whether or not the contract declares the status.
  return response.status === 402 || response.status === 418 ? response.rawText() : String(response.headers.get("via"));
}

test("code that uses the common type does the same whether or not a status is declared", async () => {
  const texts = [];
  for (const status of [402, 418]) {
    const response = await ScriptedServer.with([json(status, '{"statusCode":1,"error":"e","message":"m"}')], (server) =>
      getWorkspace(new InstantlyClient({ baseUrl: server.url })),
    );
    texts.push(commonPartsOf(response), bodyByKind(response as PatchWorkspaceResponse));
    bodyByStatus(response as PatchWorkspaceResponse);
    assert.equal(written.name, "x");
  }

  assert.deepEqual(texts, Array(4).fill('{"statusCode":1,"error":"e","message":"m"}'));
});
