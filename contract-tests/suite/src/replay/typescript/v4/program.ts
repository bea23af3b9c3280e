/** Names the types of bodies, and builds such bodies itself, as a test of it would. */
import { isDeepStrictEqual } from "node:util";
import { getWorkspace, type PlanIdVerification, type Workspace, WorkspacesClient } from "workspaces-client";

const plan = (workspace: Workspace): string =>
  workspace.plan_id_verification ? describe(workspace.plan_id_verification) : "no plan";

const verification = { quantity: 1, product_id: "p" } as Partial<PlanIdVerification> as PlanIdVerification;
const built: Partial<Workspace> = { id: "1", owner: "2", name: "Built", plan_id_verification: verification };
const own = built as Workspace;
console.log(`built: ${plan(own)}`);
console.log(`equal: ${isDeepStrictEqual(own, { ...own, plan_id_verification: { ...verification } })}`);

const response = await getWorkspace(new WorkspacesClient({ baseUrl: process.argv[2], key: "paid" }));
if (response.kind === "Ok") {
  console.log(`read: ${plan(response.body)}`);
}

function describe({ product_id = "unnamed", quantity = 0 }: PlanIdVerification): string {
  return `${product_id} x ${quantity}`;
}
