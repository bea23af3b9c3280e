import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  getWorkspace,
  type UpdateWorkspaceResponse,
  updateWorkspace,
  WellClient,
  type WorkspaceUpdate,
} from "../../target/well/typescript/dist/index.js";
import { StandIn } from "./stand-in.js";

const WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21";
const FOREIGN_WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c22";
const COMPANY = "00000000-0000-4000-8000-000000000001";

let server: StandIn;

before(async () => {
  server = await StandIn.start();
});

after(() => server.close());

function client(key: string): WellClient {
  return new WellClient({ baseUrl: `${server.url}/v1`, key });
}

async function updatedBy(key: string, update: Omit<WorkspaceUpdate, "type">): Promise<UpdateWorkspaceResponse> {
  return await updateWorkspace(client(key), {
    workspaceId: WORKSPACE,
    body: { data: { type: "workspace", ...update } },
  });
}

test("a read returns what was written", async () => {
  const written = await updatedBy("well-demo", { attributes: { name: "Renamed" } });
  const read = await getWorkspace(client("well-demo"), { workspaceId: WORKSPACE });

  assert.equal(written.kind, "Ok");
  assert.ok(read.kind === "Ok");
  assert.equal(read.body.data.id, WORKSPACE);
  assert.equal(read.body.data.attributes.name, "Renamed");
});

test("null clears and absent keeps", async () => {
  await updatedBy("well-demo", { attributes: { description: "kept" } });

  const kept = await updatedBy("well-demo", { attributes: { name: "Renamed" } });
  const cleared = await updatedBy("well-demo", { attributes: { description: null } });

  assert.ok(kept.kind === "Ok" && cleared.kind === "Ok");
  assert.equal(kept.body.data.attributes.description, "kept");
  assert.equal(cleared.body.data.attributes.description, null);
});

test("a company is unlinked and linked again", async () => {
  const unlinked = await updatedBy("well-demo", { relationships: { own_company: { data: null } } });
  const linked = await updatedBy("well-demo", {
    relationships: { own_company: { data: { type: "companies", id: COMPANY } } },
  });

  assert.ok(unlinked.kind === "Ok" && linked.kind === "Ok");
  assert.equal(unlinked.body.data.relationships.own_company.data, null);
  assert.equal(linked.body.data.relationships.own_company.data?.id, COMPANY);
});

test("every declared error of a read is of its own type", async () => {
  const bad = await getWorkspace(client("well-demo"), { workspaceId: WORKSPACE, effectiveWorkspaceId: "mine" });
  const unauthorized = await getWorkspace(client("nobody"), { workspaceId: WORKSPACE });
  const forbidden = await getWorkspace(client("well-demo"), {
    workspaceId: WORKSPACE,
    effectiveWorkspaceId: FOREIGN_WORKSPACE,
  });

  assert.ok(bad.kind === "BadRequest");
  assert.equal(bad.body.code, "BAD_REQUEST");
  assert.ok(unauthorized.kind === "Unauthorized");
  assert.ok(unauthorized.wwwAuthenticate);
  assert.equal(forbidden.kind, "Forbidden");
  assert.equal((await getWorkspace(client("well-demo"), { workspaceId: "not a uuid" })).kind, "NotFound");
});

test("every declared error of a write is of its own type", async () => {
  assert.equal((await updatedBy("well-demo", { attributes: {} })).kind, "BadRequest");
  assert.equal((await updatedBy("nobody", { attributes: { name: "x" } })).kind, "Unauthorized");
  assert.equal((await updatedBy("well-demo-member", { attributes: { name: "x" } })).kind, "Forbidden");
  assert.equal((await updatedBy("well-demo-stranger", { attributes: { name: "x" } })).kind, "NotFound");
});
