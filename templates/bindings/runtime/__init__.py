"""What every record shares: reading and writing without loss, nothing left out and nothing made up."""

from xml.etree.ElementTree import QName

from .code import Code
from .errors import MessageError
from .nodes import AnyElement, DerivedElement, Nil
from .record import Record, record

__all__ = ["AnyElement", "Code", "DerivedElement", "MessageError", "Nil", "QName", "Record", "record"]
