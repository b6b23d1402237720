"""RM8xx: what is worth knowing of how a published text was read."""

from rectify_model.problems import ProblemKind, Severity

__all__ = [
    "CLOSE_READINGS",
    "NOT_XML_CHARACTER",
    "NO_MEASURES",
    "NO_REPORT",
    "NO_SECTION",
    "NO_TITLE",
    "PRIVATE_CHARACTERS",
    "RADICALS_FOR_CHARACTERS",
]

NO_TITLE = ProblemKind(
    code="RM801",
    name="no-title",
    severity=Severity.WARNING,
    message="no title was found above the text; begin the text with its title",
    message_zh="正文之前没有标题，请在文首补上标题",
)
NO_SECTION = ProblemKind(
    code="RM802",
    name="no-section",
    severity=Severity.WARNING,
    message="no numbered heading was found; the text is kept as paragraphs of the report",
    message_zh="没有找到带序号的标题，全文作为通报的段落保留",
)
NOT_XML_CHARACTER = ProblemKind(
    code="RM803",
    name="not-xml-character",
    severity=Severity.WARNING,
    message="{character} cannot stand in XML 1.0 and is kept as an artefact only",
    message_zh="字符 {character} 不能写入 XML 1.0，仅作为杂质记录",
)
CLOSE_READINGS = ProblemKind(
    code="RM821",
    name="close-readings",
    severity=Severity.WARNING,
    message="{label} was read as the number of the items, though another reading is nearly as "
    "good; check the items of this section",
    message_zh="将 {label} 读作事项编号，但另一种读法几乎同样合理，请核对本部分的事项",
)
NO_MEASURES = ProblemKind(
    code="RM822",
    name="no-measures",
    severity=Severity.WARNING,
    message="the section answers problems, but no measure was found in its prose; check how it is "
    "numbered",
    message_zh="该部分回应问题，但未在其文字中找到整改措施，请核对其编号方式",
)
RADICALS_FOR_CHARACTERS = ProblemKind(
    code="RM823",
    name="radicals-for-characters",
    severity=Severity.INFO,
    message="the text holds {count} radicals in place of characters, as text copied from a PDF "
    "does; they are read as the characters and kept as they are",
    message_zh="文本中有 {count} 个部首代替了汉字，常见于从 PDF 复制的文本；"
    "读取时视为汉字，原样保留",
)
PRIVATE_CHARACTERS = ProblemKind(
    code="RM824",
    name="private-characters",
    severity=Severity.WARNING,
    message="the text holds {count} characters whose look only a font knows (private use); check "
    "what they should be",
    message_zh="文本中有 {count} 个专用区字符，只有特定字体才能显示，请核对其内容",
)
NO_REPORT = ProblemKind(
    code="RM825",
    name="no-report",
    severity=Severity.ERROR,
    message="the text speaks of no inspection and of nothing put right, so it is hardly a report; "
    "it is kept as sections and paragraphs",
    message_zh="文本未提及巡视巡察、审计、督察或整改，应不是整改通报；其内容按部分和段落保留",
)
