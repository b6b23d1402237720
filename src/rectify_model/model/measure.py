"""What was done: a rectification measure (整改措施)."""

from attrs import frozen

from rectify_model.model.checks import checked
from rectify_model.model.extension import Extension
from rectify_model.model.types import Count, Identifier, Paragraph, Text, Token
from rectify_model.model.values import Values
from rectify_model.model.vocabulary import MeasureKind

__all__ = ["Measure"]


@frozen(kw_only=True, field_transformer=checked)
class Measure:
    """整改措施: one answer to a problem, as a rule a paragraph that begins 一是, 二是 …"""

    id: Identifier
    """标识: stable, made from the report and the place."""
    ordinal: Count | None = None
    """序号: the number that the label says."""
    label: Token | None = None
    """标号: the words that number the measure, verbatim, such as 一是."""
    lead: Text | None = None
    """领句: the sentence that heads the measure, where there is one; `text` goes on after it."""
    text: Text = ""
    """正文: the words after label and lead, verbatim."""
    paragraphs: tuple[Paragraph, ...] = ()
    """续段: paragraphs that carry the measure on without an ordinal."""
    kinds: tuple[MeasureKind, ...] = ()
    """措施类别: what the measure does, as a ledger classes it."""
    values: Values = Values()
    """要素: what the wording says in numbers, dates and names."""
    extensions: tuple[Extension, ...] = ()
    """扩展: values of a tool's own."""

    @property
    def wording(self) -> str:
        """The words that spans count in: lead, text, then each paragraph after a line feed."""
        return "\n".join(((self.lead or "") + self.text, *self.paragraphs))
