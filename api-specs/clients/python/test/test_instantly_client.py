"""The client of Instantly against the stand-in."""

import pytest
from stand_in import StandIn
from understudy_instantly_client import (
    AsyncInstantlyClient,
    GetWorkspaceForbidden,
    GetWorkspaceNotFound,
    GetWorkspaceOk,
    GetWorkspacePaymentRequired,
    GetWorkspaceTooManyRequests,
    GetWorkspaceUnauthorized,
    InstantlyClient,
    PatchWorkspaceBadRequest,
    PatchWorkspaceContentTooLarge,
    PatchWorkspaceForbidden,
    PatchWorkspaceNotFound,
    PatchWorkspaceOk,
    PatchWorkspacePaymentRequired,
    PatchWorkspaceRequest,
    PatchWorkspaceResponse,
    PatchWorkspaceTooManyRequests,
    PatchWorkspaceUnauthorized,
    RetryPolicy,
)

SUB_WORKSPACE = "019e18e2-7947-7550-ac77-19315c6fd798"


def client(server: StandIn, key: str) -> InstantlyClient:
    return InstantlyClient(base_url=server.url, key=key, retry_policy=RetryPolicy(max_retries=0))


def patched(server: StandIn, key: str, body: PatchWorkspaceRequest) -> PatchWorkspaceResponse:
    with client(server, key) as opened:
        return opened.patch_workspace(body=body)


def test_a_read_returns_what_was_written(stand_in: StandIn) -> None:
    for prefix in ("", "/api/v2", "/api/v2/"):
        with InstantlyClient(base_url=stand_in.url + prefix, key="instantly-demo") as opened:
            written = opened.patch_workspace(body=PatchWorkspaceRequest(name=f"Written {prefix}"))
            read = opened.get_workspace()

        assert isinstance(written, PatchWorkspaceOk)
        assert isinstance(read, GetWorkspaceOk)
        assert read.body.name == f"Written {prefix}"
        assert read.status == 200
        assert "Content-Type" in read.headers
        assert f'"Written {prefix}"' in read.text()


def test_none_clears_and_absent_keeps(stand_in: StandIn) -> None:
    patched(stand_in, "instantly-demo", PatchWorkspaceRequest(org_logo_url="https://example.com/a.png"))

    kept = patched(stand_in, "instantly-demo", PatchWorkspaceRequest(name="x"))
    cleared = patched(stand_in, "instantly-demo", PatchWorkspaceRequest(org_logo_url=None))

    assert isinstance(kept, PatchWorkspaceOk)
    assert isinstance(cleared, PatchWorkspaceOk)
    assert kept.body.org_logo_url == "https://example.com/a.png"
    assert cleared.body.org_logo_url is None
    assert cleared.body.name == "x"


def test_a_parameter_selects_the_sub_workspace(stand_in: StandIn) -> None:
    response = client(stand_in, "instantly-demo").get_workspace(x_as_workspace=SUB_WORKSPACE)

    assert isinstance(response, GetWorkspaceOk)
    assert response.body.id == SUB_WORKSPACE


def test_every_declared_error_of_a_read_is_of_its_own_class(stand_in: StandIn) -> None:
    unauthorized = client(stand_in, "nobody").get_workspace()

    assert isinstance(unauthorized, GetWorkspaceUnauthorized)
    assert unauthorized.www_authenticate
    assert unauthorized.www_authenticate.startswith("Bearer")
    assert unauthorized.body.error == "Unauthorized"
    for key, expected in (
        ("instantly-demo-unpaid", GetWorkspacePaymentRequired),
        ("instantly-demo-writer", GetWorkspaceForbidden),
        ("instantly-demo-orphan", GetWorkspaceNotFound),
    ):
        assert type(client(stand_in, key).get_workspace()) is expected


def test_every_declared_error_of_a_write_is_of_its_own_class(stand_in: StandIn) -> None:
    bad = patched(stand_in, "instantly-demo", PatchWorkspaceRequest())

    assert isinstance(bad, PatchWorkspaceBadRequest)
    assert bad.body.code == "FST_ERR_VALIDATION"
    for key, expected in (
        ("nobody", PatchWorkspaceUnauthorized),
        ("instantly-demo-unpaid", PatchWorkspacePaymentRequired),
        ("instantly-demo-reader", PatchWorkspaceForbidden),
        ("instantly-demo-orphan", PatchWorkspaceNotFound),
    ):
        assert type(patched(stand_in, key, PatchWorkspaceRequest(name="x"))) is expected
    large = patched(stand_in, "instantly-demo", PatchWorkspaceRequest(name="x" * 1024 * 1024))
    assert isinstance(large, PatchWorkspaceContentTooLarge)


def test_the_rate_limit_has_a_class_with_a_number_of_seconds(stand_in: StandIn) -> None:
    client(stand_in, "instantly-demo-limited").get_workspace()

    limited = client(stand_in, "instantly-demo-limited").get_workspace()

    assert isinstance(limited, GetWorkspaceTooManyRequests)
    assert limited.retry_after is not None
    assert limited.retry_after > 0
    write = patched(stand_in, "instantly-demo-limited", PatchWorkspaceRequest(name="x"))
    assert isinstance(write, PatchWorkspaceTooManyRequests)


@pytest.mark.anyio
async def test_the_asynchronous_client_does_the_same(stand_in: StandIn) -> None:
    async with AsyncInstantlyClient(base_url=stand_in.url, key="instantly-demo") as opened:
        written = await opened.patch_workspace(body=PatchWorkspaceRequest(name="Async"))
        read = await opened.get_workspace()

    assert isinstance(written, PatchWorkspaceOk)
    assert isinstance(read, GetWorkspaceOk)
    assert read.body.name == "Async"
