"""A small report that reads like a published one; its places and people are made up."""

from functools import cache
from typing import Final

from rectify_model.model import Report
from rectify_model.text import read_text

__all__ = ["EXAMPLE_TEXT", "example_report"]

EXAMPLE_TEXT: Final = """\
中共临江市水务局党组
关于十届市委第三轮巡察整改进展情况的通报

根据市委统一部署，2024年3月1日至4月30日，市委第五巡察组对临江市水务局党组开展常规巡察。\
2024年6月12日，市委第五巡察组向临江市水务局党组反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。
一、党组履行巡察整改主体责任情况
（一）加强组织领导。成立由党组书记任组长的整改工作领导小组，2024年6月20日以来先后召开专题会议6次。
（二）压实整改责任。一是党组书记带头整改。二是班子成员分工负责。
（三）整改取得阶段性成效。反馈的3个问题，已完成整改2个，正在推进1个。
二、巡察反馈重点问题整改落实情况
（一）聚焦贯彻落实党中央重大决策部署方面
1.水源地保护不够有力。
（1）巡查制度落实不到位。
一是修订制度。印发《临江市饮用水水源地巡查办法》，每月至少巡查2次，已开展巡查18次。
二是整治隐患。排查出隐患15处，2024年9月底前全部整改完毕。
（2）群众用水诉求回应不及时。
一是畅通渠道。设立“24小时供水热线”，接到诉求后2个工作日内答复。
同时，对300余户老旧小区住户逐户回访。
三、需长期整改事项
（一）持续推进农村供水管网改造。
一是加快项目进度。投入资金1250.5万元，2025年底前完成改造，并长期坚持日常管护。
四、下一步工作打算
（一）巩固整改成果。坚持常态长效，防止问题反弹。
欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。\
公开期限：2025年1月6日至1月26日。联系电话：0755-20000000（工作时间）；\
邮政信箱：临江市滨河路8号（请在信封上注明“对巡察整改情况的意见建议”），邮编：528400；\
电子邮箱：lsj@example.org。

中共临江市水务局党组
2025年1月6日
"""
"""通报样例: the text that the example report is read from."""


@cache
def example_report() -> Report:
    """Return a small report with a node of each kind, as `read_text` reads it from a text.

    It has feedback items, measures with values, a long-term task and a disclosure, and keeps every
    rule of the profile `published`.
    """
    return read_text(EXAMPLE_TEXT).report
