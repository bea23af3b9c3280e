"""The packages, as users install them, and the code in them."""

import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from stand_in import StandIn

HERE = Path(__file__).parents[1]
TARGET = HERE.parent / "target"
VENDORS = pytest.mark.parametrize("vendor", ["instantly", "well"])
SOURCES = [".", *(f"../target/{vendor}/python/src" for vendor in ("instantly", "well")), "target/specimen/src"]
PACKAGES = [option for name in ("instantly", "well", "specimen") for option in ("-p", f"understudy_{name}_client")]


def run(*command: str | Path, cwd: Path = HERE) -> str:
    return subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.PIPE, text=True).stdout


@VENDORS
def test_the_example_runs_with_the_package_installed_in_an_empty_environment(
    vendor: str, tmp_path: Path, stand_in: StandIn
) -> None:
    (wheel,) = (TARGET / vendor / "python/dist").glob("*.whl")
    readme = (TARGET / vendor / "python/README.md").read_text()
    example = re.search(r"^```python\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    assert example
    (tmp_path / "example.py").write_text(example[1])
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv/bin/python"

    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
    output = run(python, "example.py", stand_in.url, f"{vendor}-demo", cwd=tmp_path)
    types = run(sys.executable, "-m", "mypy", "--strict", "--python-executable", python, "example.py", cwd=tmp_path)

    assert output == "Renamed to New name\n"
    assert types == "Success: no issues found in 1 source file\n"


@VENDORS
def test_a_wheel_contains_the_types_and_the_licence(vendor: str) -> None:
    (wheel,) = (TARGET / vendor / "python/dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = (archive.read(name).decode() for name in names if name.endswith("METADATA"))

    assert f"understudy_{vendor}_client/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "License-Expression: Apache-2.0" in metadata
    assert "Requires-Python: >=3.10" in metadata
    assert not [name for name in names if "test" in name or "__pycache__" in name]


@VENDORS
def test_the_sources_are_the_same_when_they_are_generated_again(vendor: str) -> None:
    again = HERE / "target/again" / vendor
    files = [path for path in again.rglob("*") if path.suffix in (".py", ".toml", ".typed")]

    assert len(files) == 6
    for path in files:
        assert path.read_bytes() == (TARGET / vendor / "python" / path.relative_to(again)).read_bytes()


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "--quiet", *SOURCES],
        ["ruff", "format", "--check", "--quiet", *SOURCES],
        ["mypy", *PACKAGES],
        ["mypy", "test"],
    ],
    ids=["lint", "format", "types", "types of tests"],
)
def test_the_code_is_without_findings(command: list[str]) -> None:
    checked = subprocess.run([sys.executable, "-m", *command], cwd=HERE, capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout + checked.stderr
