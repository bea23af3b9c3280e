"""Groups workspaces by their owners, which are text, and sends its requests without waiting."""

import asyncio
import sys

from workspaces_client import (
    AsyncWorkspacesClient,
    GetWorkspaceOk,
    PatchWorkspaceOk,
    PatchWorkspaceRequest,
)


async def main(url: str) -> None:
    names: dict[str, str] = {}
    async with AsyncWorkspacesClient(base_url=url, key="paid") as client:
        read = await client.get_workspace()
        owner = f"status {read.status}"
        if isinstance(read, GetWorkspaceOk):
            owner = read.body.owner
            names[owner] = read.body.name
        print("name by owner:", names.get(owner))

        renamed, _ = await asyncio.gather(
            client.patch_workspace(body=PatchWorkspaceRequest(name="Renamed")), client.get_workspace()
        )
        same = isinstance(renamed, PatchWorkspaceOk) and renamed.body.owner == owner
        print("same owner after the write:", "true" if same else "false")


asyncio.run(main(sys.argv[1]))
