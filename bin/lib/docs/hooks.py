"""Makes a site of pages that are written to be read in the repository, too."""

import json
import posixpath
import re
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File

# A warning fails the build, as it is strict.
log = get_plugin_logger("taqwim")

ROOT = Path(__file__).resolve().parents[3]

# Pages that are not below docs/.
OF_THE_ROOT = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"]

# The first day, and then what Today.java prints: made by bin/docs.
DAYS = ROOT / "target" / "site-days.txt"

# Code, or a link, whose label may have code in it.
CODE_OR_LINK = re.compile(
    r"^```.*?^```$|`[^`\n]*`|\[(?P<label>(?:[^\[\]`]|`[^`\n]*`)*)\]\((?P<target>[^)\s]+)\)",
    re.DOTALL | re.MULTILINE,
)

# A row of the index of calendars, to its second cell.
CALENDAR = re.compile(r"^\| \[`([^`]*)`\]\([^)]*\)[^|]*\| ([^|]*) \| [^|]* \| [^|]* \| [^|]* \|$", re.MULTILINE)

# A text written from right to left, with its numbers.
RIGHT_TO_LEFT = re.compile(r"(?:\d+[\s/]+)?[\u0590-\u08ff](?:[\u0590-\u08ff\d\s/]*[\u0590-\u08ff\d])?")


def on_config(config):
    config.nav = [with_its_pages(entry, Path(config.docs_dir)) for entry in config.nav]
    return config


def with_its_pages(entry, docs):
    """Of a folder in the navigation, the pages."""
    if isinstance(entry, dict):
        [(title, target)] = entry.items()
        if isinstance(target, str) and target.endswith("/"):
            pages = sorted(path.name for path in (docs / target).glob("*.md"))
            pages.sort(key=lambda name: name != "README.md")
            return {title: [target + name for name in pages]}
    return entry


def on_files(files, config):
    for name in OF_THE_ROOT:
        files.append(File.generated(config, name, abs_src_path=str(ROOT / name)))
    return files


def on_page_markdown(markdown, page, config, files):
    uri = page.file.src_uri
    path = uri if uri in OF_THE_ROOT else posixpath.join("docs", uri)
    markdown = CODE_OR_LINK.sub(lambda found: linked(found, path, config), markdown)
    return with_days(markdown) if path == "docs/today.md" else markdown


def linked(found, path, config):
    """A link as the site has it. Where it leads, relative to the page in the repository, there is something."""
    label, target = found["label"], found["target"]
    url = urlsplit(target or "")
    if url.scheme and (url.scheme != "https" or "." not in url.netloc):
        log.warning(f"{path}: '{target}' is no address")
    if url.scheme or not url.path:
        return found.group()
    there = posixpath.normpath(posixpath.join(posixpath.dirname(path), url.path))
    if not (ROOT / there).exists():
        log.warning(f"{path}: the link '{target}' leads nowhere")
    if there.startswith("docs/") or there in OF_THE_ROOT:
        here = posixpath.dirname(path.removeprefix("docs/"))
        to = posixpath.relpath(there.removeprefix("docs/"), here or ".")
        return f"[{label}]({to}{'#' * bool(url.fragment)}{url.fragment})"
    if config.repo_url:
        kind = "tree" if (ROOT / there).is_dir() else "blob"
        return f"[{label}]({config.repo_url.rstrip('/')}/{kind}/main/{there})"
    return label


def with_days(markdown):
    """The page of today with its table, as it is on the first day; today.js has the other days."""
    first, *lines = DAYS.read_text(encoding="utf-8").splitlines()
    words = dict(line.split(" ", 1) for line in lines)
    rows = dict(CALENDAR.findall((ROOT / "docs/calendars/README.md").read_text(encoding="utf-8")))
    if rows.keys() != words.keys():
        log.warning(f"docs/calendars/README.md has other calendars: {rows.keys() ^ words.keys()}")
    table = "| calendar | date | what |\n|---|---|---|\n"
    for name, what in rows.items():
        text = words[name].split(" ", 1)[0][1:] or "outside its range"
        table += f"| [`{name}`](calendars/{name}.md) | {text} | {what.replace('](', '](calendars/')} |\n"
    data = json.dumps({"first": first, "words": words}, separators=(",", ":"))
    return re.sub(
        r"<!-- days -->.*<!-- /days -->",
        lambda _: f'<p id="day">{first}, when this page was made:</p>\n\n{table}\n'
        f'<script id="days" type="application/json">{data}</script>\n<script src="today.js"></script>\n',
        markdown,
        flags=re.DOTALL,
    )


def on_page_content(html, page, config, files):
    """Text from right to left keeps its order where it stands within other text, as in an example."""
    parts = re.split(r"(<[^>]*>)", html)
    parts[::2] = [RIGHT_TO_LEFT.sub(r"<bdi>\g<0></bdi>", text) for text in parts[::2]]
    return "".join(parts)
