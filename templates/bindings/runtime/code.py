"""Code lists."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from xsdata.exceptions import ConverterError
from xsdata.formats.converter import Converter, converter


class Code(StrEnum):
    """A code of a code list. Its value is what stands in the message; (`system`, `code`) is its identity.

    `display_nl` and `display_en` are how people call it. All three are empty where the dataset does not say.
    """

    code: str
    system: str
    display_nl: str
    display_en: str
    _value_: str

    def __new__(
        cls, value: str, code: str | None = None, system: str = "", display_nl: str = "", display_en: str = ""
    ) -> Self:
        """`value` alone, or all five; `code` is the value where the dataset gives no other."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.code = value if code is None else code
        member.system = system
        member.display_nl = display_nl
        member.display_en = display_en
        return member


class _CodeConverter(Converter):
    """Tells xsdata's own parser and serializer that a code is more than its text."""

    def deserialize(self, value: Any, **kwargs: Any) -> Code:  # noqa: ANN401  xsdata's signature
        """The member whose value is the text."""
        data_type: type[Code] = kwargs["data_type"]
        try:
            return data_type(value.strip() if isinstance(value, str) else value)
        except ValueError as error:
            message = f"not a value of {data_type.__name__}"
            raise ConverterError(message) from error

    def serialize(self, value: Any, **_: Any) -> str:  # noqa: ANN401  xsdata's signature
        """The value as it stands in the message."""
        return str(value)


converter.register_converter(Code, _CodeConverter())
