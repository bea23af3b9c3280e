"""The requests that are measured, the seed data that they need, and the load generator that sends them."""

import json
import re
import subprocess
import uuid
from dataclasses import dataclass

CONNECTIONS = 32
ROWS = 1000

INSTANTLY = "/api/v2/workspaces/current"
WELL_WORKSPACE = str(uuid.uuid5(uuid.NAMESPACE_DNS, "well.bench.example"))
PERSON = str(uuid.uuid5(uuid.NAMESPACE_DNS, "person.bench.example"))


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    key: str
    body: str = None

    def headers(self):
        headers = {"Authorization": f"Bearer {self.key}"}
        if self.body is not None:
            headers["Content-Type"] = "application/json"
        return headers


@dataclass(frozen=True, eq=False)
class Workload:
    """Requests that are sent in turn, again and again. Consecutive updates of a row always change it."""

    name: str
    requests: tuple


def instantly_patch(key, name):
    return Request("PATCH", INSTANTLY, key, json.dumps({"name": name}))


def well_patch(name):
    document = {"data": {"type": "workspace", "attributes": {"name": name}}}
    return Request("PATCH", f"/v1/workspaces/{WELL_WORKSPACE}", "bench-well", json.dumps(document))


NAMES = [f"Workspace {number}" for number in range(ROWS)]
GET = Workload("Instantly GET", (Request("GET", INSTANTLY, "bench-0"),))
PATCH = Workload("Instantly PATCH", tuple(instantly_patch("bench-0", name) for name in NAMES))
WELL = Workload("Well PATCH", tuple(well_patch(name) for name in NAMES))
# A second name for each row, since the first is in the row after the first thousand requests.
PATCH_ROWS = Workload(
    f"Instantly PATCH, {ROWS:,} rows",
    tuple(instantly_patch(f"bench-{row}", f"Name {turn} of {row}") for turn in range(2) for row in range(ROWS)),
)


def seed():
    """Returns the seed: an Instantly workspace with a key for each row, and a Well workspace, without rate limits."""
    time = "2026-05-11T21:12:35.911Z"
    ids = [str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{row}.bench.example")) for row in range(ROWS)]
    workspaces = [
        {
            "id": each,
            "owner": PERSON,
            "name": "My Workspace",
            "timestamp_created": time,
            "timestamp_updated": time,
            "plan_id": "pid_hg_v1",
            "add_unsub_to_block": False,
            "default_opportunity_value": 250,
            "plan_id_leadfinder": "pid_lf_ls_v1",
            "plan_id_verification": {"quantity": 5, "product_id": "pid_verify_v1_monthly", "timestamp_updated": time},
            "org_logo_url": "https://example.com/logo.png",
            "org_client_domain": "example.com",
            "plan_id_crm": "pid_crm_v1",
            "limit": "none",
        }
        for each in ids
    ]
    keys = [{"key": f"bench-{row}", "workspace": each, "scopes": ["all:all"]} for row, each in enumerate(ids)]
    well = {
        "companies": [{"id": PERSON, "tenant": "bench"}],
        "workspaces": [
            {
                "id": WELL_WORKSPACE,
                "tenant": "bench",
                "name": "Foldspace",
                "description": "Production finance workspace for the Foldspace team.",
                "avatar_color": "#5B8DEF",
                "timezone": "America/Los_Angeles",
                "own_company": PERSON,
                "created_at": time,
                "updated_at": time,
            }
        ],
        "memberships": [{"id": PERSON, "person": PERSON, "workspace": WELL_WORKSPACE, "role": "admin"}],
        "keys": [{"key": "bench-well", "person": PERSON, "default_workspace": WELL_WORKSPACE}],
    }
    # Every JSON document is a YAML document.
    return json.dumps({"instantly": {"workspaces": workspaces, "keys": keys}, "well": well})


def lua(workload):
    """Returns a script for wrk that sends the requests in turn and prints the result as JSON."""
    formatted = []
    for request in workload.requests:
        # JSON strings in ASCII without control characters are Lua strings, too.
        headers = ", ".join(f"[{json.dumps(name)}] = {json.dumps(text)}" for name, text in request.headers().items())
        body = "nil" if request.body is None else json.dumps(request.body)
        formatted.append(f'  add("{request.method}", "{request.path}", {{{headers}}}, {body})')
    return "\n".join(
        [
            "local requests, sent = {}, 0",
            "local function add(...) requests[#requests + 1] = wrk.format(...) end",
            "function init()",
            *formatted,
            "end",
            "function request()",
            "  sent = sent + 1",
            "  return requests[(sent - 1) % #requests + 1]",
            "end",
            "function done(summary, latency)",
            "  local errors = summary.errors",
            '  print(string.format(\'RESULT {"requests": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "refused": %d, '
            '"broken": %d}\', summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, '
            "latency:percentile(99) / 1e3, errors.status, errors.connect + errors.read + errors.write + "
            "errors.timeout))",
            "end",
        ]
    )


def send(workload, directory, port, seconds):
    """Sends the requests for some seconds and returns what wrk counted; latencies are in milliseconds."""
    script = directory / (re.sub(r"\W+", "-", workload.name) + ".lua")
    if not script.exists():
        script.write_text(lua(workload))
    # One thread, since more would compete with the server.
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(script)]
    ended = subprocess.run(
        [*command, f"http://127.0.0.1:{port}/"], capture_output=True, text=True, timeout=seconds + 30
    )
    result = re.search(r"^RESULT (.*)$", ended.stdout, re.MULTILINE)
    if not result:
        raise RuntimeError(f"wrk failed: {ended.stdout}{ended.stderr}")
    return json.loads(result.group(1))
