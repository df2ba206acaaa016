#!/bin/sh
# Writes the files of this folder anew, with openpyxl and LibreOffice: sh make.sh
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
convert() { # to, from
  soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$1" --outdir "$work" "$2" >"$work/log" 2>&1
}

cp ../../../fixtures/jiaozuo-2022-11-07.xlsx "$work/published.xlsx"
convert 'xls:MS Excel 97' "$work/published.xlsx" && cp "$work/published.xls" published.xls
# Delimiter (44 comma, 9 tab), quote, encoding (85 GB18030, 65535 UTF-16), first line.
convert 'csv:Text - txt - csv (StarCalc):44,34,85,1' "$work/published.xlsx" && cp "$work/published.csv" published-gb18030.csv
convert 'csv:Text - txt - csv (StarCalc):9,34,65535,1' "$work/published.xlsx" && cp "$work/published.csv" published-utf16.tsv

(cd "$work" && /usr/bin/python3 - <<'PYTHON'
import datetime, openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

for name, epoch in (("kinds", None), ("kinds-1904", CALENDAR_MAC_1904)):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = "各种值"
    for cell, value, number_format in (
        ("A1", "温县", None),
        ("B1", 87326, None),
        ("C1", 0.338, "0.0%"),
        ("D1", datetime.date(2022, 11, 7), 'yyyy"年"m"月"d"日"'),
        ("E1", True, None),
        ("F1", "=1/0", None),
        ("G1", "=B1/2", None),
        ("H1", '=A1&"区"', None),
        ("A3", "隐藏行", None),
        ("A5", "合并", None),
    ):
        sheet[cell] = value
        if number_format:
            sheet[cell].number_format = number_format
    sheet["A40000"].number_format = "0.00"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["G"].hidden = True
    sheet.merge_cells("A5:C6")
    hidden = book.create_sheet("隐藏表")
    hidden["A1"] = 1
    hidden.sheet_state = "hidden"
    book.save(name + ".xlsx")
PYTHON
)
for name in kinds kinds-1904; do
  convert 'xls:MS Excel 97' "$work/$name.xlsx" && cp "$work/$name.xls" "$name.xls"
done
