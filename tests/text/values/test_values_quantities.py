import re
from decimal import Decimal

import pytest

from rectify_model.model.values import Quantity
from rectify_model.text.values import find_values
from rectify_model.text.values.bounds import BEFORE
from rectify_model.text.values.quantities import find_quantities

# One sentence a row; after it the quantities: words=value unit bound subject, a dash for none.
SENTENCES = [
    ("697个问题中已完成整改688个", "697个=697 个 exact 问题", "688个=688 个 exact -"),
    ("完成率98.71%", "98.71%=98.71 % exact 完成率"),
    ("完成率达94.44％", "94.44％=94.44 % exact 完成率"),
    ("挽回损失123.45万元", "123.45万元=1234500 元 exact 损失"),
    ("清退资金1,234.5元", "1,234.5元=1234.5 元 exact 资金"),
    ("追缴2.3亿元", "2.3亿元=230000000 元 exact -"),
    ("投资3千万元、3百万元", "3千万元=30000000 元 exact -", "3百万元=3000000 元 exact -"),
    ("约谈12人次", "12人次=12 人次 exact -"),
    ("修订完善制度20余项", "20余项=20 项 more_than 制度"),
    ("超过80%", "超过80%=80 % more_than -"),
    ("达到百分之九十五", "百分之九十五=95 % exact -"),
    ("不低于百分之95以上", "不低于百分之95以上=95 % at_least -"),
    ("百分之百覆盖，千分之三", "百分之百=100 % exact -", "千分之三=3 ‰ exact -"),
    ("提升３．５个百分点", "３．５个百分点=3.5 百分点 exact -"),
    ("投入约 300 万元", "约 300 万元=3000000 元 about -"),
    ("惠及1.2万余人、5万多户", "1.2万余人=12000 人 more_than -", "5万多户=50000 户 more_than -"),
    ("涉及二十多万元", "二十多万元=200000 元 more_than -"),
    ("百余人参加", "百余人=100 人 more_than -"),
    ("十余次、十来个", "十余次=10 次 more_than -", "十来个=10 个 about -"),
    ("不超过3次，不足10人", "不超过3次=3 次 at_most -", "不足10人=10 人 at_most -"),
    ("近200名党员", "近200名=200 名 about 党员"),
    ("5人左右，30人以上", "5人左右=5 人 about -", "30人以上=30 人 at_least -"),
    ("任职3年多的干部", "3年多=3 年 more_than -"),
    ("提出3条以下意见", "3条=3 条 exact -"),
    ("24小时内办结", "24小时内=24 小时 at_most -"),
    ("3条内容", "3条=3 条 exact 内容"),
    ("公示5个工作日", "5个工作日=5 工作日 exact -"),
    ("选派3至5名干部", "3至5名=3..5 名 at_least 干部"),
    ("安排三到五人", "三到五人=3..5 人 at_least -"),
    ("罚款10-15万元", "10-15万元=100000..150000 元 at_least -"),
    ("下降5%、-3%", "下降5%=-5 % exact -", "-3%=-3 % exact -"),
    ("队伍3个、大陆三个", "3个=3 个 exact -", "三个=3 个 exact -"),
    ("百分之三五", "百分之三五=3..5 % about -"),
    ("三五至七个", "三五至七个=3..7 个 at_least -"),
    ("三五个、三四名", "三五个=3..5 个 about -", "三四名=3..4 名 about -"),
    ("数十个、几十人", "数十个=10 个 more_than -", "几十人=10 人 more_than -"),
    ("上百人", "上百人=100 人 at_least -"),
    ("三分之二以上", "三分之二以上=2 1/3 at_least -"),
    ("一批制度", "一批=1 None more_than 制度"),
    ("3人多次被提醒", "3人=3 人 exact -", "多次=1 次 more_than -"),
    ("等三个方面收集意见", "三个=3 个 exact 方面"),
    ("一支队伍、两个派出所", "一支=1 支 exact -", "两个=2 个 exact 派出所"),
    ("召开会议3次，走访企业12次", "3次=3 次 exact 会议", "12次=12 次 exact -"),
    ("检查企业 120 家", "120 家=120 家 exact 企业"),
    ("发现12个问题35条", "12个=12 个 exact 问题", "35条=35 条 exact -"),
    ("3个党支部书记、8个部门负责人", "3个=3 个 exact -", "8个=8 个 exact -"),
    ("一起诈骗案，一起推进", "一起=1 起 exact -"),
    ("这两个问题", "两个=2 个 exact 问题"),
    ("覆盖人数2600余人", "2600余人=2600 人 more_than -"),
    ("5项目标任务", "5项=5 项 exact -"),
    ("提前3天，目前12个单位", "3天=3 天 exact -", "12个=12 个 exact 单位"),
    ("建筑面积1,250.75平方米", "1,250.75平方米=1250.75 平方米 exact -"),
    ("严格落实四个“决不允许”", "四个=4 个 exact -"),
    (
        "处置1 389件，惠及12\u2009000余人",
        "1 389件=1389 件 exact -",
        "12\u2009000余人=12000 人 more_than -",
    ),
    ("满意度由８５分提高到94分。", "８５分=85 分 exact -", "94分=94 分 exact -"),
    ("整合政务APP3个", "3个=3 个 exact -"),
    ("走访5所高校、交付8栋", "5所=5 所 exact -", "8栋=8 栋 exact -"),
    ("45岁以下的干部", "45岁以下=45 岁 at_most -"),
    ("开展三年", "三年=3 年 exact -"),
    ("超过三五个", "超过三五个=3..5 个 more_than -"),
    ("一百分之五", "一百分之五=5 % exact -"),
]


def numbers(quantity: Quantity) -> str:
    upper = "" if quantity.upper is None else f"..{quantity.upper:f}"
    return f"{'-' * quantity.negative}{quantity.value:f}{upper}"


@pytest.mark.parametrize("row", SENTENCES)
def test_quantities(row: tuple[str, ...]) -> None:
    text, *expected = row
    found = find_values(text).quantities
    assert all(text[one.span.start : one.span.end] == one.text for one in found)
    assert [
        f"{one.text}={numbers(one)} {one.unit} {one.bound} {one.subject or '-'}" for one in found
    ] == expected


NAMES = [
    *(
        "落实“三会一课”和“一岗双责”",
        "“12个问题”",
        "《十条措施》",
        "市委第八巡察组",
        "二十届三中全会",
    ),
    *("十五届市委第五轮", "第一次会议", "第1至3项", "第1、3项", "第十二条", "2024年", "4月27日"),
    *("0760-23187906", "528400", "富华道38号", "12345热线", "A4个", "1.坚持3.", "（1）一是"),
    *("一步", "一些", "一定", "一系列", "一体", "统一个", "进一步", "一并", "一把手", "一方面"),
    *("一线", "一律", "四风", "一对一", "一项一项落实", "一条一条", "一个个", "一次次", "一人一档"),
    *("一案一策", "一次性告知", "一种", "一类", "一部分", "一部门", "一起推进"),
    *("一条心", "同一个", "新一轮", "另一项", "每3个", "每一项", "前三名", "二支队", "一支部"),
    *("二个", "5部门", "3年级", "三年行动计划"),
    *(
        "24年4月",
        "1人民",
        "八项规定",
        "四个意识",
        "八小时以外",
        "百分之点",
    ),
    *(
        "1" * 19 + "个",
        "一" * 30 + "个",
        "9" * 18 + "万元",
        "近三年",
        "万人",
    ),
    *(
        "1234,567人",
        "12:30个",
        "千米",
        "1/3个",
        "十分。",
        "3分局",
        "9时30分。",
        "38号2栋",
        "作为一项重大任务",
        "12 30个",
    ),
]


@pytest.mark.parametrize("text", NAMES)
def test_names_ordinals_and_idioms_count_nothing(text: str) -> None:
    assert find_values(text).quantities == ()


WORDS = re.sub(r"\(\?<!.*?\)", "", BEFORE).split("|")


@pytest.mark.parametrize("word", WORDS)
def test_a_bound_before_a_number_belongs_to_its_words(word: str) -> None:
    assert [one.text for one in find_quantities(f"走访{word}3人")] == [f"{word}3人"]
    assert [one.text for one in find_quantities(f"走访{word}百分之三")] == [f"{word}百分之三"]


@pytest.mark.parametrize("mark", ["至", "到", *"~～–－-—‐‑‒―−∼─〜﹣", "——", "--"])
def test_every_mark_of_a_range_joins_its_ends(mark: str) -> None:
    for words, ends in (("3{}5人", (3, 5)), ("三{}五人", (3, 5)), ("3万{}5万元", (30000, 50000))):
        (found,) = find_quantities(f"选派{words.format(mark)}")
        assert (found.value, found.upper) == tuple(map(Decimal, ends))


@pytest.mark.parametrize(
    "text",
    [
        "5至3人",
        "三至三人",
        "3万至5元",
        "3元至5人",
        "3至1234567890123456789人",
        "999999999999999999 万元",
        "3至999999999999999999 万人",
        "百百余人",
        "零分之三",
        "1.5分之三",
        "百分之百百",
        "百分之三十至五",
    ],
)
def test_ends_that_make_no_range_count_nothing(text: str) -> None:
    assert find_quantities(text) == ()
