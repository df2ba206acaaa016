"""Writes files/ for the cases that another program than exceljs has to write (Debian: python3-openpyxl, libreoffice-calc).

What they hold is typed here, what is to be read from them in the cases beside; gasrank has no part in either.
"""
import subprocess
import tempfile
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference

HERE = Path(__file__).parent
FILES = HERE / "files"
FIXTURE = HERE.parent.parent / "fixtures" / "jiaozuo-2022-11-07.xlsx"
LAST_FIXTURE = HERE.parent.parent / "fixtures" / "jiaozuo-2022-10-31.xlsx"

TITLE, DAY = "燃气安全装置安装进度表", "(2022.11.7)"
REGIONS = [["沁阳市", 87326, 29499], ["孟州市", 80147, 29380], ["温县", 71840, 19860]]
TOTAL = ["合计", 239313, 78739]


def convert(source, kind, name):
    """By LibreOffice; formulas are calculated on the way."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind,
             "--outdir", folder, str(source)],
            check=True, capture_output=True,
        )
        extension = kind.split(":")[0]
        (FILES / name).write_bytes(Path(folder, f"{Path(source).stem}.{extension}").read_bytes())


def add(book, name, rows, merges=()):
    sheet = book.create_sheet(name)
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(r, c, value)
    for area in merges:
        sheet.merge_cells(area)
    return sheet


def new_book():
    book = Workbook()
    book.remove(book.active)
    return book


def headers():
    """One table of two devices and two gases under headers of one to four rows; two indicators, 户数 and 已安装数 each."""
    book = new_book()
    two = [[*row, row[1], n] for row, n in zip(REGIONS, [10, 20, 30])] + [[*TOTAL, TOTAL[1], 60]]
    one = [*REGIONS, TOTAL]
    counts = ["户数", "已安装数"]
    above = [[TITLE], [DAY]]
    add(book, "1 row", [*above, ["县区", *counts], *one])
    add(book, "2 rows, merged", [*above, ["县区", "自闭阀", None, "金属软管", None], [None, *counts * 2], *two],
        ["A1:E1", "A2:E2", "A3:A4", "B3:C3", "D3:E3"])
    add(book, "2 rows, typed once", [*above, ["县区", "自闭阀", None, "金属软管", None], [None, *counts * 2], *two])
    add(book, "2 rows, words below", [*above, [None, "自闭阀", None, "金属软管", None], ["县区", *counts * 2], *two])
    add(book, "2 rows, typed in each", [*above, ["县区", "自闭阀", "自闭阀", "金属软管", "金属软管"], ["县区", *counts * 2], *two])
    three = [["县区", "金属软管", None, None, None], [None, "管道气", None, "液化气", None], [None, *counts * 2]]
    add(book, "3 rows, merged", [*above, *three, *two], ["A3:A5", "B3:E3", "B4:C4", "D4:E4"])
    add(book, "3 rows, typed once", [*above, *three, *two])
    four = [*three, [None, *["(户)"] * 4]]
    add(book, "4 rows, merged", [*above, *four, *two], ["A3:A6", "B3:E3", "B4:C4", "D4:E4"])
    add(book, "4 rows, typed once", [*above, *four, *two])
    numbered = [[i + 1, *row] for i, row in enumerate(REGIONS)] + [[None, *TOTAL]]
    add(book, "line numbers", [*above, ["序号", "县区", *counts], *numbered], ["A1:D1", "A2:D2"])
    add(book, "empty around", [[], [], *([None, None, *row] for row in [*above, ["县区", *counts], *one])])
    add(book, "titles above", [["附件1"], [TITLE], [DAY, None, "单位:户"], ["县区", *counts], *one], ["A2:C2"])
    add(book, "text below", [*above, ["县区", *counts], *one, ["注:安装率=已安装户数/应安装户数"],
                             ["填报人:张三", None, "审核人:李四"], ["联系电话:0391-1234567"]], ["A8:C8"])
    add(book, "column numbers", [*above, ["县区", *counts], ["甲", 1, 2], *one])
    add(book, "empty rows between", [*above, [], ["县区", *counts], [], REGIONS[0], [], *REGIONS[1:], [], TOTAL])
    add(book, "one below the other", [*above, ["自闭阀"], ["县区", *counts], *one, [], ["报警器"], ["县区", *counts], *(
        [name, households, n] for (name, households, _), n in zip(one, [10, 20, 30, 60]))])
    add(book, "long form", [*above, ["县区", "装置", "气种", *counts], *(
        [name, device, "管道气", households, n if device == "报警器" else installed]
        for (name, households, installed), n in zip(REGIONS, [10, 20, 30]) for device in ["自闭阀", "报警器"])])
    add(book, "shared households", [*above, ["县区", "户数", "自闭阀", "报警器"], [None, None, "已安装数", "已安装数"], *(
        [*row, n] for row, n in zip(one, [10, 20, 30, 60]))], ["A3:A4", "B3:B4"])
    add(book, "remarks", [*above, ["县区", *counts, "备注"], [*REGIONS[0], "11月底完成"], *one[1:]])
    add(book, "sections", [*above, ["县区", *counts], ["一、县级市"], *REGIONS[:2], ["二、县"], REGIONS[2], TOTAL])
    book.save(FILES / "headers.xlsx")


def totals():
    """Live sums, nested: 全市 = 城区小计 + 县区小计."""
    city = [["解放区", 137000, 48600], ["山阳区", 129327, 9874]]
    book = new_book()
    above = [[f"焦作市{TITLE}"], [DAY], ["县区", "户数", "已安装数"]]

    def sums(name, formula):
        return [name, *(f"={formula.format(c=column)}" for column in "BC")]

    last = [*city, sums("城区小计", "SUM({c}4:{c}5)"), *REGIONS, sums("县区小计", "SUM({c}7:{c}9)")]
    add(book, "last", [*above, *last, sums("全市", "{c}6+{c}10")])
    add(book, "first", [*above, sums("全市", "{c}5+{c}8"), sums("城区小计", "SUM({c}6:{c}7)"), *city,
                        sums("县区小计", "SUM({c}9:{c}11)"), *REGIONS])
    add(book, "by city name", [*above, *last, sums("焦作市", "{c}6+{c}10")])
    with tempfile.TemporaryDirectory() as folder:
        book.save(Path(folder, "totals.xlsx"))
        convert(Path(folder, "totals.xlsx"), "xlsx:Calc MS Excel 2007 XML", "totals.xlsx")


def values():
    """Cells that exceljs would write otherwise: text for numbers, formulas without results, errors, hidden parts."""
    book = new_book()
    head, rated = ["县区", "户数", "已安装数"], ["县区", "户数", "已安装数", "安装率"]
    above = [[TITLE], [DAY]]
    first, second, third = REGIONS
    sheet = add(book, "fraction", [*above, rated, [*first, .3378], [*second, .3666], [*third, .2764], [*TOTAL, .329]])
    for cell in sheet["D"][3:]:
        cell.number_format = "0.00%"
    add(book, "text", [*above, head, first, ["孟州市", "80147", "29380"], third, TOTAL])
    add(book, "formula", [*above, head, first, ["孟州市", 80147, "=B5-50767"], third, TOTAL])
    sheet = add(book, "error", [*above, rated, [*first, .3378], ["孟州市", 0, 0, "#DIV/0!"], [*third, .2764],
                                ["合计", 159166, 49359, .3101]])
    sheet["D5"].data_type = "e"
    for cell in sheet["D"][3:]:
        cell.number_format = "0.00%"
    add(book, "hidden row", [*above, head, *REGIONS, TOTAL]).row_dimensions[5].hidden = True
    add(book, "hidden column", [*above, head, *REGIONS, TOTAL]).column_dimensions["C"].hidden = True
    book.save(FILES / "values.xlsx")
    convert(FILES / "values.xlsx", "xlsx:Calc MS Excel 2007 XML", "formulas.xlsx")


def published():
    """The published table as other programs save it."""
    csv = "csv:Text - txt - csv (StarCalc)"
    convert(FIXTURE, "ods", "published.ods")
    convert(FIXTURE, "xls:MS Excel 97", "published.xls")
    convert(FIXTURE, "xlsx:Calc MS Excel 2007 XML", "published-libreoffice.xlsx")
    # Separator, quote, encoding (GB18030 = 85, UTF-8 = 76, UTF-16 = 65535), first line; cells as shown.
    convert(FIXTURE, f"{csv}:44,34,85,1,,0,false,true", "published-gb18030.csv")
    convert(FIXTURE, f"{csv}:44,34,76,1,,0,false,true", "published-utf8.csv")
    utf8 = FILES / "published-utf8.csv"
    utf8.with_stem("published-utf8-bom").write_bytes(b"\xef\xbb\xbf" + utf8.read_bytes())  # As Excel saves it.
    convert(FIXTURE, f"{csv}:9,34,65535,1,,0,false,true", "published-utf16.tsv")
    book = load_workbook(FIXTURE, data_only=True)
    book.save(FILES / "published-openpyxl.xlsx")
    load_workbook(FIXTURE, data_only=True, keep_vba=True).save(FILES / "published-openpyxl.xlsm")
    chart = BarChart()
    chart.add_data(Reference(book.active, min_col=2, min_row=6, max_row=16))
    book.create_chartsheet("图表", 0).add_chart(chart)
    book.save(FILES / "published-chart.xlsx")


def weeks():
    """Both weeks in one workbook, the older first, and a sheet that is no table."""
    book = new_book()
    add(book, "填表说明", [["每周一上报。"]])
    for name, path in [("10.31", LAST_FIXTURE), ("11.7", FIXTURE)]:
        source = load_workbook(path, data_only=True).active
        sheet = add(book, name, source.iter_rows(values_only=True), [str(area) for area in source.merged_cells.ranges])
        for row in source.iter_rows():
            for cell in row:
                sheet[cell.coordinate].number_format = cell.number_format
    book.save(FILES / "weeks.xlsx")


if __name__ == "__main__":
    FILES.mkdir(exist_ok=True)
    for make in [headers, totals, values, published, weeks]:
        make()
