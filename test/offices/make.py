"""Writes the ten sheets of offices.test.ts into files/, as ten offices would (Debian: python3-openpyxl, libreoffice-calc).

The tables are typed here and their readings in the test, each on its own: gasrank has no part in either.
Only sums, rates and ranks that a clerk's sheet would hold as formulas are computed.
"""
import csv
import subprocess
import tempfile
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

FILES = Path(__file__).parent / "files"
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
THIN = Border(*(Side(style="thin") for _ in range(4)))


def table(text):
    """Rows of a typed table: the name, then whole numbers; `-` is a blank cell."""
    rows = [line.split() for line in text.strip().splitlines()]
    return [[name, *(None if value == "-" else int(value) for value in values)] for name, *values in rows]


def total(rows):
    return [sum(value or 0 for value in column) for column in list(zip(*rows))[1:]]


def percent(installed, households, decimals=2):
    """33.78 for 33.78 %, rounded half up as Excel's ROUND does."""
    unit = Decimal(1).scaleb(-decimals)
    return float((Decimal(installed) * 100 / Decimal(households)).quantize(unit, ROUND_HALF_UP))


def ranks(pairs):
    """Excel's RANK of installed / households; None where there is no task."""
    rates = [Fraction(installed, households) if households else None for households, installed in pairs]
    return [None if rate is None else 1 + sum(r is not None and r > rate for r in rates) for rate in rates]


def fill(sheet, rows, top=1, left=1):
    for r, row in enumerate(rows, top):
        for c, value in enumerate(row, left):
            if value is not None:
                sheet.cell(r, c, value).alignment = CENTRE


def frame(sheet, area):
    for row in sheet[area]:
        for cell in row:
            cell.border = THIN


def save(book, name):
    """As openpyxl writes it: formulas without stored results."""
    book.save(FILES / name)


def save_by_libreoffice(book, name):
    target = Path(name)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "in", f"{target.stem}.xlsx")
        source.parent.mkdir()
        book.save(source)
        kind = {".xls": "xls:MS Excel 97", ".ods": "ods", ".xlsx": "xlsx:Calc MS Excel 2007 XML"}[target.suffix]
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind,
             "--outdir", str(FILES), str(source)],
            check=True, capture_output=True,
        )


def luoyang():
    """Four header rows, 序号, the total first and subtotals of two parts, live formulas, rates under (%)."""
    city = table("""
        涧西区 148620 139874 1206 148620 102433 3318 1850 1702 15
        西工区 96410 90207 845 96410 71562 2109 640 640 0
        老城区 61335 50108 0 61335 30776 1500 2215 1380 42
        瀍河区 54870 54870 0 54870 48811 0 1907 1622 8
        洛龙区 171204 150093 2271 171204 98650 4087 980 455 0""")
    county = table("""
        偃师区 88745 61200 930 88745 40118 1126 6412 3977 105
        孟津区 70312 52289 411 70312 39904 388 5870 5870 220
        新安县 63028 48733 0 63028 41007 655 7745 2310 0
        伊川县 59961 31007 768 59961 20654 702 9038 6001 96
        栾川县 21450 20889 17 21450 17335 90 3126 2998 31""")
    book = Workbook()
    sheet = book.active
    sheet.title = "周报"
    sheet["A1"] = "洛阳市城镇燃气用户安全装置安装情况统计表"
    sheet["A1"].font = Font(name="方正小标宋简体", size=20)
    sheet["A2"] = "填报单位:洛阳市城市管理局          截至2023年6月30日          单位:户"
    measures = ["应装户数", "已装户数", "本周新增", "完成率", "排名"]
    fill(sheet, [
        ["序号", "县区", "灶具熄火保护装置", *[None] * 4, "可燃气体报警器", *[None] * 9],
        [None, None, "天然气", *[None] * 4, "天然气", *[None] * 4, "液化石油气", *[None] * 4],
        [None, None, *measures * 3],
        [None, None, *["(户)", "(户)", "(户)", "(%)", None] * 3],
    ], top=3)
    for area in ["A1:Q1", "A2:Q2", "A3:A6", "B3:B6", "C3:G3", "H3:Q3", "C4:G4", "H4:L4", "M4:Q4", "G5:G6", "L5:L6", "Q5:Q6"]:
        sheet.merge_cells(area)
    places = [ranks([(row[1 + 3 * i], row[2 + 3 * i]) for row in city + county]) for i in range(3)]
    lines = [("全市", None), ("城区小计", None), *enumerate(city), ("县区小计", None), *enumerate(county, len(city))]
    first_city, first_county = 9, 9 + len(city) + 1
    last = first_county + len(county) - 1
    sums = {"全市": "={c}8+{c}" + str(first_county - 1), "城区小计": f"=SUM({{c}}{first_city}:{{c}}{first_city + 4})",
            "县区小计": f"=SUM({{c}}{first_county}:{{c}}{last})"}
    for r, (key, row) in enumerate(lines, 7):
        if row is not None:
            sheet.cell(r, 1, key + 1)
        sheet.cell(r, 2, key if row is None else row[0])
        for i in range(3):
            at = 3 + 5 * i
            for m in range(3):
                letter = get_column_letter(at + m)
                sheet.cell(r, at + m, sums[key].format(c=letter) if row is None else row[1 + 3 * i + m])
            households, installed = (get_column_letter(at + m) + str(r) for m in range(2))
            sheet.cell(r, at + 3, f"=ROUND({installed}/{households}*100,2)").number_format = "0.00"
            if row is not None:
                sheet.cell(r, at + 4, places[i][key])
    fill(sheet, [["填报人:王 磊", *[None] * 5, "审核人:李志强", *[None] * 5, "联系电话:0379-63910001"]], top=last + 2)
    frame(sheet, f"A3:Q{last}")
    save_by_libreoffice(book, "luoyang.xlsx")


def kaifeng():
    """Typed once with blanks, not merged; parts of the city as rows of their own; the city's name is the total."""
    city = table("鼓楼区 41875 30112 41875 8040\n龙亭区 38860 33900 38860 12111\n顺河回族区 52310 24005 52310 9998\n祥符区 60728 60728 60728 60100")
    county = table("杞县 47019 20563 47019 0\n通许县 33004 12877 33004 1500\n尉氏县 58890 47112 58890 33333\n兰考县 66120 66001 66120 51790")
    book = Workbook()
    sheet = book.active
    sheet["B3"] = "开封市燃气用户加装报警器、切断阀进展情况"
    sheet["H4"] = "2023.9.18"
    fill(sheet, [
        ["单位名称", "报警器", None, None, "切断阀", None, None, "备注"],
        [None, "任务数", "已完成", "完成率", "任务数", "已完成", "完成率", None],
    ], top=5, left=2)
    remarks = {"杞县": "切断阀9月下旬到货", "祥符区": "报警器已完成"}
    body = [["一、城区"], *city, ["二、县"], *county, ["开封市", *total(city + county)]]
    for r, row in enumerate(body, 7):
        sheet.cell(r, 2, row[0])
        for i in range(len(row) // 2):
            households, installed = row[1 + 2 * i], row[2 + 2 * i]
            fill(sheet, [[households, installed, installed / households]], top=r, left=3 + 3 * i)
            sheet.cell(r, 5 + 3 * i).number_format = "0.0%"
        sheet.cell(r, 9, remarks.get(row[0]))
    sheet.cell(7 + len(body), 2, "注:完成率=已完成/任务数。")
    save(book, "kaifeng.xlsx")


def zhengzhou():
    """A system's export in the long form, one line per region, device and gas; GB18030, codes kept as text by a tab."""
    rows = [
        ("410102", "中原区", [(203118, 187006, 1420), (203118, 198870, 366), (3120, 2766, 9)]),
        ("410103", "二七区", [(178455, 120390, 2005), (178455, 160210, 1111), (4077, 1985, 73)]),
        ("410104", "管城回族区", [(151900, 98013, 0), (151900, 140027, 540), None]),
        ("410105", "金水区", [(365240, 301777, 5018), (365240, 365240, 0), (2088, 2088, 0)]),
        ("410171", "郑东新区", [(240031, 228045, 377), (240031, 239990, 12), None]),
    ]
    kinds = [("自闭阀", "管道天然气"), ("金属软管", "管道天然气"), ("金属软管", "瓶装液化气")]
    with open(FILES / "zhengzhou.csv", "w", encoding="gb18030", newline="") as file:
        out = csv.writer(file)
        out.writerow(["郑州市燃气安全装置加装统计"])
        out.writerow(["导出时间", "2023-11-20 08:30:15"])
        out.writerow(["行政区划代码", "区县", "装置名称", "燃气种类", "应安装户数", "累计安装户数", "本周新增", "安装率"])
        for code, region, figures in rows:
            for (device, gas), figure in zip(kinds, figures):
                if figure:
                    households, installed, added = figure
                    out.writerow([f"{code}\t", region, device, gas, households, installed, added, f"{percent(installed, households):.2f}%"])


def nanyang():
    """Indicators below each other, each with its heading, header and total; the date under the last; .xls."""
    blocks = [
        ("一、自闭阀(管道气)", "宛城区 91204 63780 510\n卧龙区 130566 100001 1877\n方城县 28790 9034 0\n镇平县 35127 35000 216\n邓州市 70308 41115 95"),
        ("二、金属波纹管(管道气)", "宛城区 91204 88013 27\n卧龙区 130566 129044 105\n方城县 28790 15902 338\n镇平县 35127 30990 0\n邓州市 70308 52200 460"),
        ("三、报警器(液化气)", "宛城区 3301 1204 0\n卧龙区 2760 2760 61\n方城县 8122 1003 12\n镇平县 5045 3307 58\n邓州市 12660 7001 230"),
    ]
    book = Workbook()
    sheet = book.active
    sheet.title = "南阳"
    sheet["A1"] = "南阳市居民用户燃气安全装置加装进度"
    sheet.merge_cells("A1:G1")
    r = 2
    for heading, text in blocks:
        rows = table(text)
        sheet.cell(r, 1, heading)
        sheet.merge_cells(start_row=r, start_column=1, end_row=r, end_column=7)
        fill(sheet, [["序号", "县市区", "应安装户数", "已安装户数", "较上周新增", "安装率", "位次"]], top=r + 1)
        places = ranks([row[1:3] for row in rows])
        lines = [[i + 1, *row, None, places[i]] for i, row in enumerate(rows)] + [[None, "合计", *total(rows), None, None]]
        for n, line in enumerate(lines, r + 2):
            fill(sheet, [line], top=n)
            sheet.cell(n, 6, f"=D{n}/C{n}").number_format = "0.00%"
        r += len(lines) + 3
    sheet.cell(r, 1, "统计截止时间:2022年12月5日17时")
    sheet.cell(r + 1, 1, "分管领导:        制表:市城管局燃气科")
    save_by_libreoffice(book, "nanyang.xls")


def xuchang():
    """One count of households for three devices; a sheet for each week, named by its day; the year is in the title."""
    weeks = {
        "10.31": "将官池镇 12044 8010 11200 3300\n五女店镇 9031 7719 8006 2908\n灵井镇 15520 9900 13118 10021\n许由街道 22875 22103 22875 17440",
        "11.7": "将官池镇 12044 8655 11390 4012\n五女店镇 9031 7719 8550 3100\n灵井镇 15520 11038 13900 10777\n许由街道 22875 22400 22875 18061",
    }
    book = Workbook()
    book.active.title = "说明"
    book.active["A1"] = "每周一上午10时前报市住建局,新建工作表并以日期命名。"
    for name, text in weeks.items():
        rows = table(text)
        sheet = book.create_sheet(name)
        sheet["A1"] = "2023年建安区户内燃气安全装置更换进度表"
        fill(sheet, [
            ["乡镇(街道)", "用户数", "自闭阀", None, "金属软管", None, "报警器", None],
            [None, None, *["累计完成", "完成比例(%)"] * 3],
        ], top=2)
        for area in ["A1:H1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"]:
            sheet.merge_cells(area)
        for r, (region, households, *installed) in enumerate([*rows, ["合  计", *total(rows)]], 4):
            pairs = [cell for count in installed for cell in (count, percent(count, households, 1))]
            fill(sheet, [[region, households, *pairs]], top=r)
        frame(sheet, f"A2:H{4 + len(rows)}")
    book.active = 2
    save(book, "xuchang.xlsx")


def sanmenxia():
    """Two halves of one table side by side, to fit the page."""
    rows = table("""湖滨街道 18034 9120\n前进街道 15020 15000\n涧河街道 20771 16008\n会兴街道 13306 4077
        磁钟乡 3010 890\n高庙乡 1254 1254\n交口乡 4120 2033\n崖底街道 25110 21987""")
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "湖滨区金属软管更换情况(2023年4月10日)"
    sheet.merge_cells("A1:J1")
    fill(sheet, [["序号", "乡镇街道", "应装户数", "完成数", "完成率"] * 2], top=2)
    for half in range(2):
        for i, (region, households, installed) in enumerate(rows[4 * half:4 * half + 4]):
            fill(sheet, [[4 * half + i + 1, region, households, installed, installed / households]], top=3 + i, left=1 + 5 * half)
            sheet.cell(3 + i, 5 + 5 * half).number_format = "0.00%"
    households, installed = total(rows)
    fill(sheet, [[None, "合计", households, installed, installed / households]], top=7, left=6)
    sheet["J7"].number_format = "0.00%"
    frame(sheet, "A2:J7")
    save(book, "sanmenxia.xlsx")


def qingdao():
    """An English export: words, region names and total in English, a frozen header, a line of filters above."""
    rows = table("Shinan 150220 141007 903 150220 150220 0\nShibei 298104 200366 4120 298104 271055 1800\nLicang 170033 99870 2204 170033 160001 77\nLaoshan 118760 117900 35 118760 80312 2960\nChengyang 210455 87031 0 210455 199990 512")
    book = Workbook()
    sheet = book.active
    sheet.title = "Export"
    sheet["A1"] = "Gas safety devices: retrofit progress by district"
    sheet["A2"] = "As of 2023-11-19"
    sheet["D2"] = "Filter: residential users only"
    measures = ["Households", "Installed", "Newly added", "Completion rate", "Rank"]
    fill(sheet, [
        ["No.", "District", "Self-closing valve", *[None] * 4, "Metal hose", *[None] * 4],
        [None, None, *measures * 2],
    ], top=4)
    for area in ["A4:A5", "B4:B5", "C4:G4", "H4:L4"]:
        sheet.merge_cells(area)
    places = [ranks([row[1 + 3 * i:3 + 3 * i] for row in rows]) for i in range(2)]
    for r, row in enumerate([*rows, ["Total", *total(rows)]]):
        at = 6 + r
        is_total = r == len(rows)
        fill(sheet, [[None if is_total else r + 1, f"{row[0]} District" if not is_total else "Total"]], top=at)
        for i in range(2):
            households, installed, added = row[1 + 3 * i:4 + 3 * i]
            fill(sheet, [[households, installed, added, installed / households, None if is_total else places[i][r]]], top=at, left=3 + 5 * i)
            sheet.cell(at, 6 + 5 * i).number_format = "0.00%"
            for m in range(3):
                sheet.cell(at, 3 + 5 * i + m).number_format = "#,##0"
    sheet.freeze_panes = "C6"
    save(book, "qingdao.xlsx")


def zhejiang():
    """A province's month in 万户 with the unit in a row of its own; 全省 first; the day of filling in is not the sheet's day; .ods."""
    rows = [("杭州市", "286.04", "201.37", "41.20", "38.06"), ("宁波市", "190.55", "120.03", "52.81", "30.77"),
            ("温州市", "98.70", "33.15", "110.46", "80.02"), ("嘉兴市", "120.08", "120.08", "20.35", "20.35"),
            ("舟山市", "21.36", "9.99", "12.07", "4.58")]
    book = Workbook()
    sheet = book.active
    sheet.title = "10月"
    sheet["A1"] = "浙江省城镇燃气用户橡胶软管改造月报"
    sheet["A2"] = "截至2023年10月31日"
    sheet["G2"] = "单位:万户"
    fill(sheet, [
        ["地市", "管道天然气", None, None, "瓶装液化石油气", None, None],
        [None, "总户数", "已改造户数", "占任务%", "总户数", "已改造户数", "占任务%"],
    ], top=3)
    for area in ["A1:G1", "A3:A4", "B3:D3", "E3:G3"]:
        sheet.merge_cells(area)
    for r, row in enumerate([("全省",), *rows], 5):
        sheet.cell(r, 1, row[0])
        for c in range(4):
            column = 2 + c + c // 2
            letter = get_column_letter(column)
            value = float(row[1 + c]) if len(row) > 1 else f"=SUM({letter}6:{letter}{5 + len(rows)})"
            sheet.cell(r, column, value).number_format = "0.00"
        for column in "DG":
            installed, households = chr(ord(column) - 1), chr(ord(column) - 2)
            sheet[f"{column}{r}"] = f"={installed}{r}/{households}{r}*100"
            sheet[f"{column}{r}"].number_format = "0.0"
    sheet["A11"] = "单位负责人:"
    sheet["C11"] = "填表人:"
    sheet["E11"] = "填报日期:2023年11月3日"
    save_by_libreoffice(book, "zhejiang.ods")


def xinyang():
    """Towns under counties: the county once in a merged cell, a 小计 for each, 总计 last, a column of remarks."""
    counties = {
        "固始县": "蓼城街道 21044 18007 120\n番城街道 17850 9033 451\n陈淋子镇 6012 6012 0\n黎集镇 5540 1200 88",
        "淮滨县": "顺河街道 13007 12990 3\n滨湖街道 10225 7008 215\n马集镇 3108 0 0",
        "潢川县": "春申街道 15900 10066 307\n弋阳街道 14118 14118 40\n双柳树镇 4402 990 15",
    }
    remarks = {"马集镇": "尚未开工,计划12月进场", "陈淋子镇": "已完成"}
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "信阳市各县乡镇管道燃气金属软管改造进度台账"
    sheet["A2"] = "2022年11月21日"
    fill(sheet, [["县区", "乡镇(街道)", "应改户数", "已改造户数", "本周完成", "覆盖率", "备注"]], top=3)
    r = 4
    everything = []
    for county, text in counties.items():
        rows = table(text)
        everything += rows
        sheet.cell(r, 1, county)
        sheet.merge_cells(start_row=r, start_column=1, end_row=r + len(rows), end_column=1)
        for row in [*rows, ["小计", *total(rows)]]:
            fill(sheet, [[*row, row[2] / row[1], remarks.get(row[0])]], top=r, left=2)
            sheet.cell(r, 6).number_format = "0.00%"
            r += 1
    sheet.cell(r, 1, "总计")
    sheet.merge_cells(start_row=r, start_column=1, end_row=r, end_column=2)
    sums = total(everything)
    fill(sheet, [[*sums, sums[1] / sums[0]]], top=r, left=3)
    sheet.cell(r, 6).number_format = "0.00%"
    frame(sheet, f"A3:G{r}")
    save(book, "xinyang.xlsx")


def chongqing():
    """Everything typed by hand as text: rates, units behind counts, full-width digits, strokes for nothing, padded names."""
    rows = [
        ["万 州 区", "102,340户", "88,017户", "1,205", "86.0%", "4", "/", "/", "/", "/", "/", "无液化气用户"],
        ["涪　陵　区", "95120", "95120", "300", "全部完成", "1", "1.2万", "7,930", "112", "66.1%", "3", None],
        ["黔 江 区", "31007", "30112", "0", "97.1%", "2", "2045", "2045", "0", "100%", "1", None],
        ["长 寿 区", "60889 ", " 41550", "1020", "68.2%", "5", "—", "—", "—", "—", "—", None],
        ["奉 节 县", "24400", "10015", "77", "41.0%", "6", "5120", "4001", "36", "78.1%", "2", "山区,进度滞后"],
        ["巫\u200b 山 县", "18236", "１５９９０", "0", "87.7%", "3", "3300", "1450", "-", "43.9%", "4", "本周停气检修2天"],
    ]
    book = Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    sheet["A1"] = "附件2"
    sheet["A2"] = "重庆市部分区县燃气金属波纹软管安装进度周报\n(2024年1月9日—1月15日)"
    fill(sheet, [
        ["区县\n(自治县)", "管道燃气", *[None] * 4, "瓶装液化气", *[None] * 4, "备 注"],
        [None, *["计划数", "累计\n完成", "本期新增", "进度", "位次"] * 2, None],
    ], top=3)
    for area in ["A2:L2", "A3:A4", "B3:F3", "G3:K3", "L3:L4"]:
        sheet.merge_cells(area)
    fill(sheet, rows, top=5)
    fill(sheet, [["总 计", "331992", "280804", "2602", "84.6%", None, "22465", "15426", "148", "68.7%"]], top=11)
    sheet["A12"] = "说明:1.环比新增为与上周相比;2.“/”“—”表示无此类用户。"
    sheet["A13"] = "填报人:陈静   审核人:周国平   2024.1.16"
    save(book, "chongqing.xlsx")


if __name__ == "__main__":
    FILES.mkdir(exist_ok=True)
    for office in [luoyang, kaifeng, zhengzhou, nanyang, xuchang, sanmenxia, qingdao, zhejiang, xinyang, chongqing]:
        office()
