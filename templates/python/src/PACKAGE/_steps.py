# Copied by Copperplate, the same for every API.
"""What a call consists of: the steps that one part of the runtime thinks of, and another one does."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeAlias, TypeVar

from ._key import Wanted
from ._transport import Request

T = TypeVar("T")

Step: TypeAlias = Request | float | Wanted
"""A request to send, a number of seconds to wait, or a text to ask for: a key, an access token."""

Steps: TypeAlias = Generator[Step, Any, T]
"""Steps with a result in the end. What is sent in is what came of a step: a ``Received`` for a request, a
text for one that was asked for."""
