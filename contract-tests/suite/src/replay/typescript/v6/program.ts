/** Selects a workspace by a header field, and sets what a client can be told. */
import {
  type ClientSettings,
  type GetWorkspaceParameters,
  getWorkspace,
  type PatchWorkspaceParameters,
  patchWorkspace,
  type RetryPolicy,
  WorkspacesClient,
} from "workspaces-client";

const retryPolicy: RetryPolicy = { maxRetries: 1, maxWaitMillis: 1_000, unsafeMethods: true };
const settings: ClientSettings = { key: "paid", timeoutMillis: 20_000, userAgent: "program/6", retryPolicy };
const client = new WorkspacesClient({ ...settings, baseUrl: process.argv[2] });

const sub: GetWorkspaceParameters = { xAsWorkspace: "sub" };
const read = await getWorkspace(client, sub, { signal: AbortSignal.timeout(20_000) });
if (read.kind === "Ok") {
  console.log(`selected: ${read.body.name}`);
}
const rename: PatchWorkspaceParameters = { ...sub, body: { name: "Renamed" } };
console.log(`written: ${(await patchWorkspace(client, rename)).status}`);
const other = await getWorkspace(client);
if (other.kind === "Ok") {
  console.log(`the other one: ${other.body.name}`);
}
