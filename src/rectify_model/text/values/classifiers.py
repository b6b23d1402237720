"""What tells a count from a name: classifiers, the words they turn into, and set phrases."""

import re
from typing import Final

from rectify_model.numbering.numerals import DIGIT, HANZI
from rectify_model.text.values.scanning import BREAK, MASK

__all__ = ["ARTICLE", "NAMES", "NO_COUNT", "UNIT", "WITHOUT_GE"]

_CLASSIFIERS: Final = (
    *("人次", "场次", "件", "件次", "家次", "户次", "批次", "台次", "台套", "辆", "辆次", "车次"),
    *("艘", "册", "栋", "班次", "课时", "学时", "方面", "部分", "个月", "分钟"),
    *("小时", "个小时", "工作日", "个工作日", "百分点", "个百分点", "%", "％", "‰"),
    *("亩", "公顷", "米", "公里", "平方米", "平方公里", "立方米", "吨", "公斤", "千克"),
    *("美元", "港元", "欧元", "倍", "株", "棵", "盏", "枚", "眼"),
)
# Classifiers, and what turns each into another word: 两部作品 are counted, 5部门 names offices.
_TURNING: Final = {
    "个": "体|案|半",
    "人": "民|大|员|事|社|口|均|才|身|力|物|防|为|生",
    "名": "单(?!位)|称|义|额|录|誉",
    "位": "置|于",
    "份": "额",
    "场": "所|馆|地|景|合|面",
    "次": "性|序|要|日|年|月",
    "条": "例|款|文",
    "款": "项|式|额",
    "项": "目(?!标)",
    "起": "来|到|草|步|点|诉|初|因|止|码|用|重|始",
    "家": "庭|长|属|访|园|风|乡",
    "户": "籍|政|口",
    "口": "岸|径|头|号|语|碑|服|腔|味|感|令|述|供|粮|子|罩",
    "类": "型|别|似",
    "种": "植|类|子|田",
    "部": "门|队|长|署|级|委|位|属|里",
    "批": "准|示|评|复|改|发|量",
    "篇": "章",
    "期": "间|末|满|限|望|内|初|中|货|刊|工程|项目|建设",
    "套": "取|用|现|利",
    "支": "部|队(?!伍)|出|持|撑|付|援|行|委|局|一扶",
    "台": "账|风|湾|州",
    "架": "构",
    "幅": "度",
    "处": "罚|分|理|置|室|长|级|于|境|所|在|方",
    "宗": "教|旨|族|地",
    "例": "会|如|外|行|子",
    "笔": "录|试|迹|者",
    "本": "市|县|区|省|局|单位|人|级|次|年|月|身|着|质|职|地",
    "张": "贴|榜",
    "门": "类|槛|诊|口|户|面|卫",
    "所": "有|以|在|长|属|需|谓|得|示|述|涉",
    "卷": "宗|入",
    "座": "位|谈|右",
    "岁": "月",
    # 85分 and 3分 are marks, 十分 is "very", and 分 begins a hundred other words.
    "分": rf"(?<=十分)|(?![{BREAK}提以增升降]).",
    "轮": "换|训|岗|流|值|候",
    "元": "旦|月|素|件",
    "天": "津|府|然|气|平|河|山|地",
    "周": "年|期|边|岁|密|围|转|刊|报",
    # A date right after it is claimed already: 24年4月 is a year printed short.
    "年": f"级|度|代|底|初|末|龄|轻|限|行动|计划|规划|{MASK}",
}
_UNITS: Final = {
    **{unit: unit for unit in _CLASSIFIERS},
    **{unit: f"{unit}(?!{other})" for unit, other in _TURNING.items()},
}
UNIT: Final = "|".join(_UNITS[unit] for unit in sorted(_UNITS, key=len, reverse=True))
"""A classifier or unit that is no part of a longer word, as a regular expression."""

WITHOUT_GE: Final = {"个百分点": "百分点", "个工作日": "工作日", "个小时": "小时", "％": "%"}
"""The units that are printed in two ways, and the one way the model has for them."""

_LETTERS: Final = "A-Za-zＡ-Ｚａ-ｚ"
NO_COUNT: Final = (
    # Ordinals (第一次, 前三名, 十届八次), shares (每3个), addresses (38号2栋), names (A4), times of
    # day (9时30分) …
    rf"(?<![第每号届/])(?<!(?<![目此提之以日年])前)(?<!(?<![{_LETTERS}])[{_LETTERS}])"
    rf"(?<![{DIGIT}][时 \u00a0])"
    # … estimates (数十个), the later parts of 第1至3项, 1.2.3个, 0760-231个 and 1 亿 20个, and what
    # follows a month's name.
    rf"(?!(?<=[数几])[十百千万亿])(?<![十百千万亿][ \u00a0])(?<![{BREAK}]点)(?<!\A点)(?<!\.\.)"
    rf"(?<![{DIGIT}][.．,/:：、\-‐‑‒–—―−─－~～〜∼﹣至到])(?<![{HANZI}][至到\-–—－~～])(?<![一二三四五六七八九十]、)"
)
"""What must hold before a number that counts, as a regular expression."""

ARTICLE: Final = re.compile(
    # 统一, 进一步, 同一个, 这一次, 新一轮: a word that ends in 一, or a demonstrative.
    "(?<=作为|成为)一|(?<=[统唯同进这那另某哪任逐之不专单新合周独归上下])一|"
    # 一项一项, 一个个, 一人一档, 一案一策: one by one.
    rf"一([^一{BREAK}]{{1,2}})(?:一|\1)|(?<=一[^一{BREAK}])一|"
    # 一批, 一种, 一类 say some; 一起 says together unless a case follows.
    "一(?:批(?!次)|种|类|块|部分|方面|条[龙心线]|张[网图]|家[人亲]|个(?:劲|样|也|都)|"
    rf"起(?![^{BREAK}]{{0,10}}(?:案|事故|事件|纠纷|典型|线索)))"
)
"""一 where it counts nothing; it matches from the numeral's start."""

NAMES: Final = re.compile(
    "两个(?:确立|维护|责任|务必|至上|结合|覆盖|一百年|毫不动摇)|三个(?:规定|代表|务必|区分开来|不得)|"
    "四个(?:意识|自信|全面|伟大|服从)|四项基本原则|四种形态|五个(?:必须|必由之路)|"
    "六(?:个必须坚持|项纪律)|七个有之|八项规定|八小时(?:以|之)?外|十个(?:明确|严禁)|十四个坚持|"
    "三支一扶|一件事一次办|高效办成一件事|最多跑一次|一次办[好成]"
)
"""Set phrases of party documents that are names with or without quotation marks."""
