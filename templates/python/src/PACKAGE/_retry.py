# Copied by Copperplate, the same for every API.
"""Which calls are repeated, and when.

What is repeated: connections that fail, and the statuses 408, 429, 502, 503 and 504. A POST only
if it can't have been carried out: no connection could be made, or the server says to come back
(429, or 503 with ``Retry-After``). All other verbs are repeated: GET changes nothing, and PUT,
PATCH (whose values are absolute) and DELETE leave the same behind if they are carried out twice. A
DELETE whose first answer got lost may so end in ``NotFoundError``.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

_RETRIED = frozenset({408, 429, 502, 503, 504})
_FIRST_BACKOFF = 0.5  # seconds; doubled from retry to retry
_LONGEST_BACKOFF = 8.0
_LONGEST_RETRY_AFTER = 60.0


def is_repeatable(method: str, *, carried_out: bool) -> bool:
    """Whether a call may be sent again that may have been carried out, or certainly wasn't."""
    return method != "POST" or not carried_out


def after_answer(
    method: str, status: int, headers: Mapping[str, str], attempt: int
) -> float | None:
    """The seconds after which to repeat a call that was answered; None if it isn't repeated."""
    if status not in _RETRIED:
        return None
    asked = retry_after(headers)
    told_to_return = status == 429 or (status == 503 and asked is not None)
    if not is_repeatable(method, carried_out=not told_to_return):
        return None
    wait = backoff(attempt)
    if asked is None:
        return wait
    # A server that wants to be left alone for long is; coming back sooner would only annoy it.
    return max(asked, wait) if asked <= _LONGEST_RETRY_AFTER else None


def backoff(attempt: int) -> float:
    """The seconds before the next attempt, at random so that clients don't return in step."""
    import random  # here, because most programs never need it

    longest = min(_LONGEST_BACKOFF, _FIRST_BACKOFF * 2.0 ** (attempt - 1))
    return random.uniform(longest / 2, longest)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that ``Retry-After`` asks for, be it a number or a date; None without it.

    A date that is past is 0 seconds away.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    if not text:
        return None
    from datetime import timezone
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        if date.tzinfo is None:
            date = date.replace(tzinfo=timezone.utc)  # as all dates of HTTP are
        return max(0.0, date.timestamp() - time.time())
    except (ValueError, OverflowError):
        return None
