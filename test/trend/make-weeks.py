"""Writes fixtures/eight-weeks: eight sheets that lead to the published table of 2022-11-07.

The last sheet is the published one. Each earlier one has the additions of the later ones taken off; the sheet of 10-10
states 15 households too many for one county, which the next one silently takes back.
Written by openpyxl, calculated and saved by LibreOffice (Debian: python3-openpyxl, libreoffice-calc):
python3 make-weeks.py
"""
import subprocess
import tempfile
from pathlib import Path

from openpyxl import load_workbook

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = ROOT / "fixtures/jiaozuo-2022-11-07.xlsx"
OUT = ROOT / "fixtures/eight-weeks"
DATES = ["2022.9.12", "2022.9.19", "2022.9.26", "2022.10.10", "2022.10.17", "2022.10.24", "2022.10.31", "2022.11.7"]

# Additions of the second to the seventh sheet, by the column of the installed count and by county.
ADDED = {
    "C": {
        "沁阳市": [320, 150, 0, 0, 0, 0],
        "孟州市": [210, 180, 300, 95, 110, 90],
        "博爱县": [60, 0, 40, 0, 0, 0],
        "武陟县": [900, 850, 1200, 400, 150, 0],
        "修武县": [700, 650, 900, 310, 120, 45],
        "解放区": [1500, 1800, 2600, 2100, 3400, 5200],
        "马村区": [30, 25, 0, 0, 10, 0],
        "中站区": [410, 380, 500, 230, 90, 0],
        "示范区": [120, 90, 150, 60, 0, 0],
    },
    "H": {
        "沁阳市": [1500, 1300, 1900, 1100, 1250, 980],
        "孟州市": [400, 350, 500, 210, 120, 90],
        "温县": [900, 800, 1100, 350, 0, 0],
        "博爱县": [1200, 900, 600, 0, 0, 0],
        "武陟县": [800, 650, 900, 300, 0, 0],
        "修武县": [260, 240, 310, 120, 80, 40],
        "解放区": [1200, 1500, 2300, 1800, 2500, 2400],
        "马村区": [90, 60, 80, 0, 0, 0],
        "中站区": [150, 120, 90, 40, 0, 0],
        "示范区": [300, 200, 100, 0, 0, 0],
    },
    "M": {
        "沁阳市": [20, 10, 0, 0, 0, 0],
        "孟州市": [150, 180, 260, 310, 420, 640],
        "温县": [60, 45, 80, 0, 0, 0],
        "博爱县": [30, 10, 12, 0, 0, 0],
        "武陟县": [40, 30, 35, 20, 0, 0],
        "修武县": [15, 20, 60, 90, 130, 240],
        "解放区": [6, 4, 0, 0, 0, 0],
        "山阳区": [3, 2, 0, 0, 0, 0],
        "马村区": [80, 60, 110, 20, 0, 0],
        "中站区": [5, 3, 0, 0, 0, 0],
        "示范区": [90, 60, 75, 30, 25, 18],
    },
}

# Sheet, county and column of the count that is stated too high, and by how much.
TOO_HIGH = (3, "武陟县", "M", 15)


def write(folder: Path, week: int) -> Path:
    book = load_workbook(PUBLISHED)
    sheet = book.active
    sheet["A2"] = f"({DATES[week]})"
    for row in range(6, 17):
        county = sheet[f"A{row}"].value
        for column, by_county in ADDED.items():
            later_column = chr(ord(column) + 1)
            published = sheet[f"{later_column}{row}"].value
            added = [*by_county.get(county, [0] * 6), published]
            count = sheet[f"{column}{row}"].value - sum(added[week:])
            own = added[week - 1] if week > 0 else None
            if (week, county, column) == TOO_HIGH[:3]:
                count, own = count + TOO_HIGH[3], own + TOO_HIGH[3]
            sheet[f"{column}{row}"] = count
            sheet[f"{later_column}{row}"] = own
    if week == 0:
        for column in "DIN":
            sheet[f"{column}17"] = None
    year, month, day = DATES[week].split(".")
    file = folder / f"{year}-{int(month):02}-{int(day):02}.xlsx"
    book.save(file)
    return file


OUT.mkdir(exist_ok=True)
with tempfile.TemporaryDirectory() as folder:
    files = [str(write(Path(folder), week)) for week in range(len(DATES))]
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(OUT), *files],
        check=True,
        capture_output=True,
    )
