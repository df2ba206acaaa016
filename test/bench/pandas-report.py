"""Makes the ranked table of two sheets with pandas, as an analyst's script would: the yardstick of `npm run bench`.

Usage: pandas-report.py THIS.xlsx LAST.xlsx OUT.md|OUT.json|OUT.xlsx

Of each indicator: households, installed, what was added since last time, the rate and the rank (ties share a rank), and
the total. Checks, notes, findings and formulas are left out.
"""

import sys

import pandas as pd

FIGURES = ["households", "installed", "added", "rate", "rank"]
INDICATORS = ["自闭阀·管道气", "金属软管·管道气", "金属软管·液化气"]


def read(path: str) -> pd.DataFrame:
    """Households and installed of every region, by its name; the total and the note are no regions."""
    sheet = pd.read_excel(path, header=None, skiprows=5)
    sheet = sheet[sheet[1].notna() & (sheet[0] != "合计")].set_index(0)
    counts = {}
    for i, name in enumerate(INDICATORS):
        counts[name, "households"] = sheet[1 + 5 * i].astype("int64")
        counts[name, "installed"] = sheet[2 + 5 * i].astype("int64")
    return pd.DataFrame(counts)


def report(this: pd.DataFrame, last: pd.DataFrame) -> pd.DataFrame:
    last = last.reindex(this.index)
    columns = {}
    for name in INDICATORS:
        households, installed = this[name, "households"], this[name, "installed"]
        rate = installed / households
        figures = [
            households,
            installed,
            installed - last[name, "installed"],
            rate,
            rate.rank(method="min", ascending=False).astype("int64"),
        ]
        columns.update({(name, figure): values for figure, values in zip(FIGURES, figures)})
    table = pd.DataFrame(columns)
    total = table.sum(numeric_only=True)
    for name in INDICATORS:
        total[name, "rate"] = total[name, "installed"] / total[name, "households"]
        total[name, "rank"] = None
    table.loc["合计"] = total
    return table


def write(table: pd.DataFrame, path: str) -> None:
    if path.endswith(".xlsx"):
        table.to_excel(path)
        return
    printed = table.copy()
    for name in INDICATORS:
        printed[name, "rate"] = printed[name, "rate"].map("{:.2%}".format)
    if path.endswith(".json"):
        printed.columns = ["·".join(column) for column in printed.columns]
        printed.to_json(path, orient="table", force_ascii=False)
        return
    with open(path, "w", encoding="utf-8") as file:
        heads = ["县区", *(f"{name} {figure}" for name, figure in printed.columns)]
        print("|" + "|".join(heads) + "|", file=file)
        print("|" + "---|" * len(heads), file=file)
        for row in printed.itertuples():
            print("|" + "|".join(map(str, row)) + "|", file=file)


if __name__ == "__main__":
    now, before, out = sys.argv[1:]
    write(report(read(now), read(before)), out)
