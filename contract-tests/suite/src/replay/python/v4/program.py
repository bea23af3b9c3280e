"""Names the types of bodies, and builds such bodies itself, as a test of it would."""

import sys
from dataclasses import replace

from workspaces_client import UNSET, GetWorkspaceOk, PlanIdVerification, Workspace, WorkspacesClient


def describe(plan: PlanIdVerification) -> str:
    return f"{plan.product_id or 'unnamed'} x {plan.quantity or 0:g}"


def plan(workspace: Workspace) -> str:
    verification = workspace.plan_id_verification
    return "no plan" if verification is UNSET else describe(verification)


own = Workspace(id="1", owner="2", name="Built", plan_id_verification=PlanIdVerification(quantity=1, product_id="p"))
print("built:", plan(own))
print("equal:", "true" if own == replace(own) else "false")

with WorkspacesClient(base_url=sys.argv[1], key="paid") as client:
    response = client.get_workspace()
    if isinstance(response, GetWorkspaceOk):
        print("read:", plan(response.body))
