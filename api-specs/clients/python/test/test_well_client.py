"""The client of Well against the stand-in."""

from stand_in import StandIn
from understudy_well_client import (
    CompanyReference,
    GetWorkspaceBadRequest,
    GetWorkspaceForbidden,
    GetWorkspaceNotFound,
    GetWorkspaceOk,
    GetWorkspaceUnauthorized,
    OwnCompanyUpdate,
    UpdateWorkspaceBadRequest,
    UpdateWorkspaceForbidden,
    UpdateWorkspaceNotFound,
    UpdateWorkspaceOk,
    UpdateWorkspaceResponse,
    UpdateWorkspaceUnauthorized,
    WellClient,
    WorkspaceUpdate,
    WorkspaceUpdateAttributes,
    WorkspaceUpdateDocument,
    WorkspaceUpdateRelationships,
)

WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21"
FOREIGN_WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c22"
COMPANY = "00000000-0000-4000-8000-000000000001"


def client(server: StandIn, key: str) -> WellClient:
    return WellClient(base_url=f"{server.url}/v1", key=key)


def updated(server: StandIn, key: str, attributes: WorkspaceUpdateAttributes) -> UpdateWorkspaceResponse:
    return send(server, key, WorkspaceUpdate(type="workspace", attributes=attributes))


def linked(server: StandIn, company: CompanyReference | None) -> UpdateWorkspaceResponse:
    relationships = WorkspaceUpdateRelationships(own_company=OwnCompanyUpdate(data=company))
    return send(server, "well-demo", WorkspaceUpdate(type="workspace", relationships=relationships))


def send(server: StandIn, key: str, update: WorkspaceUpdate) -> UpdateWorkspaceResponse:
    with client(server, key) as opened:
        return opened.update_workspace(workspace_id=WORKSPACE, body=WorkspaceUpdateDocument(data=update))


def test_a_read_returns_what_was_written(stand_in: StandIn) -> None:
    written = updated(stand_in, "well-demo", WorkspaceUpdateAttributes(name="Renamed"))
    read = client(stand_in, "well-demo").get_workspace(workspace_id=WORKSPACE)

    assert isinstance(written, UpdateWorkspaceOk)
    assert isinstance(read, GetWorkspaceOk)
    assert read.body.data.id == WORKSPACE
    assert read.body.data.attributes.name == "Renamed"


def test_none_clears_and_absent_keeps(stand_in: StandIn) -> None:
    updated(stand_in, "well-demo", WorkspaceUpdateAttributes(description="kept"))

    kept = updated(stand_in, "well-demo", WorkspaceUpdateAttributes(name="Renamed"))
    cleared = updated(stand_in, "well-demo", WorkspaceUpdateAttributes(description=None))

    assert isinstance(kept, UpdateWorkspaceOk)
    assert isinstance(cleared, UpdateWorkspaceOk)
    assert kept.body.data.attributes.description == "kept"
    assert cleared.body.data.attributes.description is None


def test_a_company_is_unlinked_and_linked_again(stand_in: StandIn) -> None:
    without = linked(stand_in, None)
    again = linked(stand_in, CompanyReference(type="companies", id=COMPANY))

    assert isinstance(without, UpdateWorkspaceOk)
    assert isinstance(again, UpdateWorkspaceOk)
    assert without.body.data.relationships.own_company.data is None
    assert again.body.data.relationships.own_company.data
    assert again.body.data.relationships.own_company.data.id == COMPANY


def test_every_declared_error_of_a_read_is_of_its_own_class(stand_in: StandIn) -> None:
    demo = client(stand_in, "well-demo")
    bad = demo.get_workspace(workspace_id=WORKSPACE, effective_workspace_id="mine")
    unauthorized = client(stand_in, "nobody").get_workspace(workspace_id=WORKSPACE)
    forbidden = demo.get_workspace(workspace_id=WORKSPACE, effective_workspace_id=FOREIGN_WORKSPACE)

    assert isinstance(bad, GetWorkspaceBadRequest)
    assert bad.body.code == "BAD_REQUEST"
    assert isinstance(unauthorized, GetWorkspaceUnauthorized)
    assert unauthorized.www_authenticate
    assert isinstance(forbidden, GetWorkspaceForbidden)
    assert isinstance(demo.get_workspace(workspace_id="not a uuid"), GetWorkspaceNotFound)


def test_every_declared_error_of_a_write_is_of_its_own_class(stand_in: StandIn) -> None:
    named = WorkspaceUpdateAttributes(name="x")

    for key, attributes, expected in (
        ("well-demo", WorkspaceUpdateAttributes(), UpdateWorkspaceBadRequest),
        ("nobody", named, UpdateWorkspaceUnauthorized),
        ("well-demo-member", named, UpdateWorkspaceForbidden),
        ("well-demo-stranger", named, UpdateWorkspaceNotFound),
    ):
        assert type(updated(stand_in, key, attributes)) is expected
