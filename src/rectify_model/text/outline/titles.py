"""What a title names: a problem, or a field of work."""

import re
from typing import Final

__all__ = ["names_field", "names_problem"]

# What is put right is named after what was wrong: 关于……问题, ……不到位.
_PROBLEM: Final = re.compile(
    "^(?:关于|针对)[^，]*$|(?:问题|短板|漏洞|现象)(?:的?整改(?:落实)?(?:情况)?)?[。：:；]?$"
    "|(?:没有|未能|未按|未经|走形式|不好)[^，]{0,10}$"
    "|不(?:够|到位|力|强|严|深|足|实|规范|扎实|充分|及时|明显|平衡|健全|完善|全|畅|精准|彻底|紧|清|高|细|稳定|经常"
    "|透明|合规|准|达标|严谨|严格|得力|严密|落实|积极|主动|牢|优|多|好|聚焦|均衡)(?:[^，]{0,6}|，[^，]{2,8})$"
    "|(?:薄弱|弱化|缺失|滞后|欠缺|缺位|淡化|虚化|粗放|松散|松懈|宽松|缓慢|闲置|过场|形式|空转|悬空|随意|混乱|过高|偏高"
    "|偏低|老化|盲区|失修|破损|脱节|反弹|走样|失控|雷同|模糊|流失|隐患|违规|空档|空白|走形式|脱岗)(?:[^，]{0,6}|，[^，]{2,8})$"
)
_FIELD: Final = re.compile(
    "方面(?:存在)?(?:的)?(?:突出|主要)?(?:问题)?(?:的?整改(?:落实)?(?:情况)?)?[。：:]?$|^聚焦"
)


def names_problem(title: str) -> bool:
    """Tell whether a title says what was wrong."""
    return not names_field(title) and _PROBLEM.search(title) is not None


def names_field(title: str) -> bool:
    """Tell whether a title names a field of work, such as 选人用人方面."""
    return _FIELD.search(title) is not None
