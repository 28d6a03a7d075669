"""What all charts have: fonts for every script, colours that colour-blind people can tell apart, and
a line below that names the source."""

from importlib.resources import files

import matplotlib.pyplot as plt
from matplotlib import font_manager

# Okabe and Ito, Color Universal Design (2008).
BLACK, ORANGE, SKY, GREEN, YELLOW, BLUE, VERMILION, PURPLE = (
    "#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7",
)  # fmt: skip
GREY = "#6b6b6b"


def _fonts():
    for package in "manimgx_fonts", "noto_cjk_sans_jp_regular":
        for file in files(package).iterdir():
            if file.name.endswith((".ttf", ".otf")) and "Italic" not in file.name:
                font_manager.fontManager.addfont(str(file))
    scripts = "", " Arabic", " Hebrew", " Ethiopic", " Devanagari", " Bengali", " Gurmukhi", " Thai"
    return [f"Noto Sans{script}" for script in scripts] + ["Noto Sans CJK JP"]


plt.rcParams.update(
    {
        "font.family": _fonts(),
        "font.size": 10,
        "figure.dpi": 110,
        "figure.constrained_layout.use": True,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "axes.titlesize": 11,
        "axes.axisbelow": True,
        "grid.color": "#e4e4e4",
    }
)


def finish(figure, finding, source):
    """Puts the finding above a figure and the source below it."""
    figure.suptitle(finding, x=0.01, ha="left", fontsize=13)
    figure.supxlabel(f"Source: {source}", x=0.01, ha="left", fontsize=8, color=GREY)
    plt.show()
