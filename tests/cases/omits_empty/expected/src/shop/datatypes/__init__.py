# Made by Copperplate from schema/; change it there.
"""The objects of the API. Each class is loaded when it is first used."""

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from .teas import Origin, Tea
else:
    from .._datatype import Datatype as _Datatype
    from .._lazy import lazy

    _Datatype._omits_empty = True  # answers leave out what is empty

    __getattr__, __dir__ = lazy(__name__, {"Origin": "teas", "Tea": "teas"})

__all__ = ["Origin", "Tea"]
