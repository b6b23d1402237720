"""Why a parser refuses a document, in our words and in both languages.

The parsers' own words are English, differ from release to release, and name lines of what they were
given, which may be a slice of a file. What they say is known by their codes.
"""

from typing import Final

from lxml.etree import ErrorTypes

from rectify_model.bilingual import Bilingual
from rectify_model.codec.explain.shown import shown

__all__ = ["json_reason", "xml_reason"]

_OTHER: Final = Bilingual(en="the markup is broken here", zh="此处标记有误")
_REASONS: Final = {
    ErrorTypes.ERR_DOCUMENT_EMPTY: Bilingual(en="there is no root element", zh="没有根元素"),
    ErrorTypes.ERR_DOCUMENT_END: Bilingual(
        en="something stands behind the end of the root element", zh="根元素结束之后还有内容"
    ),
    ErrorTypes.ERR_TAG_NAME_MISMATCH: Bilingual(
        en="the end tag does not fit the start tag that is open",
        zh="结束标签与开始标签不匹配",
    ),
    ErrorTypes.ERR_TAG_NOT_FINISHED: Bilingual(
        en="the document ends before each element is closed", zh="文件结束时仍有元素未关闭"
    ),
    ErrorTypes.ERR_GT_REQUIRED: Bilingual(en="a tag is not closed by >", zh="标签没有以 > 结束"),
    ErrorTypes.ERR_SPACE_REQUIRED: Bilingual(en="a blank is missing", zh="缺少空格"),
    ErrorTypes.ERR_NAME_REQUIRED: Bilingual(en="a name is missing", zh="缺少名称"),
    ErrorTypes.ERR_ATTRIBUTE_REDEFINED: Bilingual(
        en="an attribute stands twice in one element", zh="同一元素中的属性重复"
    ),
    ErrorTypes.NS_ERR_ATTRIBUTE_REDEFINED: Bilingual(
        en="an attribute stands twice in one element", zh="同一元素中的属性重复"
    ),
    ErrorTypes.ERR_ATTRIBUTE_NOT_STARTED: Bilingual(
        en="the value of an attribute is not quoted", zh="属性值没有加引号"
    ),
    ErrorTypes.ERR_ATTRIBUTE_NOT_FINISHED: Bilingual(
        en="the value of an attribute has no end", zh="属性值没有结束"
    ),
    ErrorTypes.ERR_ATTRIBUTE_WITHOUT_VALUE: Bilingual(
        en="an attribute has no value", zh="属性没有值"
    ),
    ErrorTypes.ERR_LT_IN_ATTRIBUTE: Bilingual(
        en="< stands in the value of an attribute; write &lt;", zh="属性值中有 <；请写作 &lt;"
    ),
    ErrorTypes.ERR_INVALID_CHAR: Bilingual(
        en="a character stands here that XML 1.0 cannot hold", zh="此处的字符不能写入 XML 1.0"
    ),
    ErrorTypes.ERR_UNDECLARED_ENTITY: Bilingual(
        en="an entity is not declared; write the character itself, and &amp; for &",
        zh="实体没有声明；请直接写出字符，& 写作 &amp;",
    ),
    ErrorTypes.ERR_ENTITYREF_SEMICOL_MISSING: Bilingual(
        en="the reference to an entity has no ;, write &amp; for &",
        zh="实体引用缺少 ;，& 请写作 &amp;",
    ),
    ErrorTypes.ERR_COMMENT_NOT_FINISHED: Bilingual(en="a comment has no end", zh="注释没有结束"),
    ErrorTypes.ERR_HYPHEN_IN_COMMENT: Bilingual(en="-- stands in a comment", zh="注释中有 --"),
    ErrorTypes.ERR_PI_NOT_FINISHED: Bilingual(
        en="a processing instruction has no end", zh="处理指令没有结束"
    ),
    ErrorTypes.ERR_CDATA_NOT_FINISHED: Bilingual(
        en="a CDATA section has no end", zh="CDATA 段没有结束"
    ),
    ErrorTypes.ERR_MISPLACED_CDATA_END: Bilingual(
        en="]]> stands in a text; write ]]&gt;", zh="文本中有 ]]>；请写作 ]]&gt;"
    ),
    ErrorTypes.ERR_RESERVED_XML_NAME: Bilingual(
        en="<?xml may stand at the very beginning alone", zh="<?xml 只能位于文件最开头"
    ),
    ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE: Bilingual(
        en="the prefix of a name is not declared", zh="名称的前缀没有声明"
    ),
}


def xml_reason(code: int) -> Bilingual:
    """Return what an error of libxml2 means, by its code (`xmlParserErrors`)."""
    return _REASONS.get(code, _OTHER)


def json_reason(text: str, offset: int) -> Bilingual:
    """Return why a text is no JSON, as the parser stopped at an offset."""
    found = text[offset : offset + 1]
    if not found.strip():
        return Bilingual(
            en="it ends too early, or something is missing here", zh="过早结束，或此处缺少内容"
        )
    return Bilingual(en=f"{shown(found)} cannot stand here", zh=f"此处不应出现 {shown(found)}")
