"""The templates with constructs that neither vendor's contract contains; see specimen.yaml."""

import pytest
from scripted_server import ScriptedServer, json
from understudy_specimen_client import (
    GetSpecimenNotModified,
    GetSpecimenOk,
    GetSpecimenResponse,
    GetSpecimenStatus418,
    PutColoursNoContent,
    SpecimenClient,
    Undeclared,
)

SPECIMEN = (
    '{"kind":"specimen","colour":"red","rank":1,"parts":["b","a"],"aliases":["c"],"tags":[],"labels":null,'
    '"marks":["striped","spotted"],"counts":{"z":1,"a":2},"size":"small","second_rank":null,"found_on":"2026-05-11",'
    '"class":"x","alive":true,"new":[null]}'
)


def result_of(body: str) -> GetSpecimenResponse:
    with (
        ScriptedServer(json(200, body, {"ETag": '"1"', "Age": "7"})) as server,
        SpecimenClient(base_url=server.url) as client,
    ):
        return client.get_specimen(specimen_id=7)


def test_a_body_with_all_properties_is_read() -> None:
    response = result_of(SPECIMEN)

    assert isinstance(response, GetSpecimenOk)
    assert (response.etag, response.age) == ('"1"', 7)
    assert response.body.size == "small"
    assert response.body.class_ == "x"
    assert response.body.additional_properties == {"new": [None]}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"kind":"specimen"', '"kind":1'),
        ('"colour":"red"', '"colour":null'),
        ('"rank":1', '"rank":"1"'),
        ('"rank":1', '"rank":true'),
        ('"parts":["b","a"]', '"parts":["b",1]'),
        ('"aliases":["c"]', '"aliases":{}'),
        ('"aliases":["c"],', ""),
        ('"counts":{"z":1,"a":2}', '"counts":{"z":"1"}'),
        ('"counts":{"z":1,"a":2}', '"counts":[]'),
        ('"second_rank":null', '"second_rank":[]'),
        ('"alive":true', '"alive":0'),
    ],
)
def test_a_body_with_a_value_of_another_type_is_undeclared(right: str, wrong: str) -> None:
    assert isinstance(result_of(SPECIMEN.replace(right, wrong)), Undeclared)


def test_lists_in_the_query_are_repeated_parameters() -> None:
    with ScriptedServer(json(418, "")) as server, SpecimenClient(base_url=server.url) as client:
        response = client.get_specimen(specimen_id=7, colour=["red", "a&b"])

        assert server.requests[0].target == "/specimens/7?colour=red&colour=a%26b"
        assert isinstance(response, GetSpecimenStatus418)


def test_a_declared_status_can_have_no_body() -> None:
    with ScriptedServer(json(304, "")) as server, SpecimenClient(base_url=server.url) as client:
        assert isinstance(client.get_specimen(specimen_id=7), GetSpecimenNotModified)


def test_bodies_are_lists_or_missing() -> None:
    with ScriptedServer(json(204, "")) as server, SpecimenClient(base_url=server.url) as client:
        assert isinstance(client.put_colours(specimen_id=7, body=["red", "greenish blue"]), PutColoursNoContent)
        client.put_colours(specimen_id=7)

        first, second = server.requests
        assert first.body == '["red","greenish blue"]'
        assert second.body == ""
        assert "Content-Type" not in second.headers


def test_a_contract_without_a_server_needs_a_base_url() -> None:
    with pytest.raises(ValueError, match="^The base URL '' is not a URL"):
        SpecimenClient()
