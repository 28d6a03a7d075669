"""Runs the notebooks from top to bottom, each in a copy of the folder and a process of its own.

--check: fails if a cell does, or shows another text or table, or another number of pictures, than
the notebook has. --write: keeps what the cells show, and nothing of how and where they ran.
"""

import difflib
import re
import shutil
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

FOLDER = Path(__file__).resolve().parent
SECONDS = 900  # many times what a cell takes on an idle machine
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def execute(path):
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as top:
        # The notebooks find the data where they do in the repository.
        shutil.copytree(FOLDER, Path(top, "notebooks"), ignore=shutil.ignore_patterns(".*", "__pycache__"))
        shutil.copytree(FOLDER.parent / "examples" / "data", Path(top, "examples", "data"))
        oracles = Path("calendar-core", "src", "test", "resources", "oracles")
        shutil.copytree(FOLDER.parent / oracles, Path(top, oracles))
        NotebookClient(
            notebook,
            timeout=SECONDS,
            startup_timeout=SECONDS,
            kernel_name="python3",
            resources={"metadata": {"path": str(Path(top, "notebooks"))}},
        ).execute()
    return clean(notebook)


def clean(notebook):
    notebook.metadata = nbformat.from_dict(METADATA)
    for number, cell in enumerate(notebook.cells):
        cell.metadata = nbformat.from_dict({})
        cell.id = f"cell-{number}"
    count = 0
    for cell in code_cells(notebook):
        count += 1
        cell.execution_count = count
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = count
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})
    return notebook


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def shown(cell):
    """The lines of what a cell shows; a picture is one line, as its bytes are those of a machine."""
    lines = []
    for output in cell.outputs:
        if output.output_type == "stream":
            lines += [f"{output.name}: {line}" for line in output.text.splitlines()]
        elif output.output_type == "error":
            lines.append(f"error: {output.ename}")
        else:
            for kind, value in sorted(output.data.items()):
                lines += [kind] if kind.startswith("image/") else f"{kind}:\n{value}".splitlines()
    return lines


def differences(path, ran):
    kept = nbformat.read(path, as_version=4)
    for number, (old, new) in enumerate(zip(code_cells(kept), code_cells(ran), strict=True), 1):
        yield from difflib.unified_diff(
            shown(old), shown(new), f"{path.name}, cell [{number}]", "as it ran", lineterm=""
        )
        for line in shown(new):
            if line.startswith("stderr: ") or re.search(r"(?<![\w.:/])/(root|home|tmp|work|Users)/", line):
                yield f"{path.name}, cell [{number}] shows noise: {line[:200]}"


def main(mode, *names):
    paths = sorted(FOLDER.glob("*.ipynb"))
    if names:
        paths = [path for path in paths if path.stem in {Path(name).stem for name in names}]
    if not paths:
        sys.exit("There is no such notebook.")
    failed = []
    for path in paths:
        try:
            ran = execute(path)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            wrong = [str(error)]
        else:
            if mode == "--write":
                nbformat.write(ran, path)
            wrong = list(differences(path, ran))
        print(f"{path.name}: {'FAILED' if wrong else 'written' if mode == '--write' else 'as it shows'}", flush=True)
        print(*wrong, sep="\n", end="\n" if wrong else "", flush=True)
        failed += [path.name] * bool(wrong)
    if failed:
        sys.exit(f"Not as they show: {', '.join(failed)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
