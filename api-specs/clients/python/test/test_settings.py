"""The settings of a client."""

import pytest
from understudy_instantly_client import InstantlyClient
from understudy_instantly_client.runtime.base_url import without_prefix


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        ("https://host", "https://host"),
        ("https://host/", "https://host"),
        ("https://host:1/api/v2//", "https://host:1"),
        ("HTTP://host/base/api/v2", "HTTP://host/base"),
        ("https://host/api", "https://host/api"),
    ],
)
def test_the_base_url_may_end_with_the_prefix(base_url: str, expected: str) -> None:
    assert without_prefix(base_url, "/api/v2") == expected


@pytest.mark.parametrize(
    "base_url",
    [
        "",
        "host",
        "/api/v2",
        "ftp://host",
        "https://",
        "https://host?x",
        "https://host#x",
        "http://a b",
        "http://h:x",
        "http://u:p@h",
    ],
)
def test_other_texts_are_refused_as_a_base_url(base_url: str) -> None:
    with pytest.raises(ValueError, match="is not a URL like https://host or https://host/path") as refused:
        InstantlyClient(base_url=base_url)

    assert f"'{base_url}'" in str(refused.value)


def test_a_timeout_that_cannot_be_kept_is_refused() -> None:
    for timeout in (0, -1, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="timeout must be a positive number of seconds"):
            InstantlyClient(timeout=timeout)
