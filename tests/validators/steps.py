"""Runs the shell steps of a composite action, or of the jobs of a workflow or pipeline, as a runner would.

    steps.py FILE FOLDER [INPUT=VALUE ...]

`FILE` is an action or a workflow of GitHub, or a pipeline of GitLab. The steps run in `FOLDER`. An action that a step uses by a
path beginning with `./` is the one of this repository; other people's actions are left out. Expressions may name inputs and
nothing else, and none may stand in a script. The exit code is that of the first step that fails.

RUNNER_TEMP names the folder for what steps make: their outputs and their summary too. FACTLINT names the program that is there
instead of a build.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
EXPRESSION = re.compile(r"\$\{\{\s*inputs\.([a-z-]+)\s*\}\}")


def load(path: Path):
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def filled(text, inputs: dict[str, str]) -> str:
    return EXPRESSION.sub(lambda found: inputs[found[1]], str(text))


def run(step: dict, folder: Path, inputs: dict[str, str], action: Path) -> int:
    script = step["run"]
    assert "${{" not in script, f"an expression stands in the script of {step.get('name')}"
    temp = Path(os.environ["RUNNER_TEMP"])
    (temp / "script.sh").write_text(script, encoding="utf-8")
    # A shell that is not named is a workflow's own: without the failure of pipes.
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail"] if step.get("shell") == "bash" else ["bash", "-e"]
    environment = {
        "PATH": f"{temp / 'bin'}:{temp / '.cargo/bin'}:{os.environ['PATH']}",
        "HOME": str(temp),
        "RUNNER_TEMP": str(temp),
        "GITHUB_ACTION_PATH": str(action),
        "GITHUB_OUTPUT": str(temp / "output"),
        "GITHUB_STEP_SUMMARY": str(temp / "summary.md"),
        "FACTLINT": os.environ["FACTLINT"],
    }
    environment |= {name: filled(value, inputs) for name, value in step.get("env", {}).items()}
    within = folder / filled(step.get("working-directory", "."), inputs)
    return subprocess.run([*shell, str(temp / "script.sh")], cwd=within, env=environment).returncode


def run_action(path: Path, folder: Path, given: dict[str, str]) -> int:
    action = load(path)
    assert action["runs"]["using"] == "composite"
    unknown = set(given) - set(action["inputs"])
    assert not unknown, f"{path.name} has no input {unknown}"
    inputs = {name: str(given.get(name, declared["default"])) for name, declared in action["inputs"].items()}
    for step in action["runs"]["steps"]:
        code = run(step, folder, inputs, path.parent)
        if code != 0:
            return code
    return 0


def run_jobs(path: Path, folder: Path) -> int:
    for step in (step for job in jobs(load(path)) for step in job):
        used = step.get("uses", "")
        if used.startswith("./"):
            given = {name: str(value) for name, value in step.get("with", {}).items()}
            code = run_action(ROOT / "action.yml", folder, given)
        else:
            code = run(step, folder, {}, ROOT) if "run" in step else 0
        if code != 0:
            return code
    return 0


def jobs(file: dict) -> list[list[dict]]:
    """The steps of every job. All lines of a job of GitLab are one step."""
    if "jobs" in file:
        return [job["steps"] for job in file["jobs"].values()]
    scripts = [job.get("before_script", []) + job["script"] for job in file.values()]
    return [[{"run": "\n".join(lines), "shell": "bash"}] for lines in scripts]


def stand_in(temp: Path) -> None:
    """Puts a `cargo` into the path that installs the program that is built already."""
    (temp / "bin").mkdir(parents=True, exist_ok=True)
    cargo = temp / "bin" / "cargo"
    cargo.write_text(
        """#!/bin/sh
set -eu
[ "$1" = install ] || exit 9
root=$HOME/.cargo
path=
while [ $# -gt 0 ]; do
    case "$1" in
    --root) root=$2 ;;
    --path) path=$2 ;;
    esac
    shift
done
# A folder of tools is this repository, under the name that the pages give it.
case "$path" in tools/factlint) ;; *) grep -q '^name = "factlint"$' "$path/Cargo.toml" ;; esac
mkdir -p "$root/bin"
ln -sf "$FACTLINT" "$root/bin/factlint"
""",
        encoding="utf-8",
    )
    cargo.chmod(0o755)


def main() -> int:
    file, folder, *pairs = sys.argv[1:]
    temp = Path(os.environ["RUNNER_TEMP"])
    stand_in(temp)
    (temp / "output").write_text("")
    given = dict(pair.split("=", 1) for pair in pairs)
    path, folder = Path(file), Path(folder).resolve()
    return run_action(path, folder, given) if "runs" in load(path) else run_jobs(path, folder)


if __name__ == "__main__":
    sys.exit(main())
