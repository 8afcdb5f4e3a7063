# Copied by Copperplate, the same for every API.
"""Which calls are repeated, and when.

What is repeated: connections that fail, and the statuses of the policy. A POST only if it can't have
been carried out: no connection could be made, or the server says to come back (429, or 503 with
``Retry-After``); or if it carries an idempotency key, by which the server knows it again. All other
verbs are repeated: GET changes nothing, and PUT, PATCH (whose values are absolute) and DELETE leave
the same behind if they are carried out twice. A DELETE whose first answer got lost may so end in
``NotFoundError``.
"""

from __future__ import annotations

import time

from . import _types as types


class RetryPolicy:
    """Which answers are tried again, and after which time. ``max_retries`` says how often.

    The wait before a retry is drawn at random between half of the backoff and all of it. The backoff
    is doubled from retry to retry.

    Attributes:
        statuses: the HTTP statuses after which a call is repeated, from 400 to 599.
        backoff: seconds of the first backoff; 0 for no wait.
        max_backoff: seconds of the longest backoff.
        max_retry_after: seconds of the longest ``Retry-After`` that is waited for. A call that is asked
            to wait longer fails at once.
    """

    def __init__(
        self,
        *,
        statuses: types.Collection[int] = frozenset({408, 429, 502, 503, 504}),
        backoff: float = 0.5,
        max_backoff: float = 8.0,
        max_retry_after: float = 60.0,
    ) -> None:
        self.statuses = statuses
        self.backoff = backoff
        self.max_backoff = max_backoff
        self.max_retry_after = max_retry_after

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"RetryPolicy({values})"


def after_answer(
    policy: RetryPolicy,
    status: int,
    headers: types.Mapping[str, str],
    attempt: int,
    *,
    repeatable: bool,
) -> float | None:
    """The seconds after which to repeat a call that was answered; None if it isn't repeated.

    ``repeatable`` says whether it may be sent again although it may have been carried out.
    """
    if status not in policy.statuses:
        return None
    asked = retry_after(headers)
    told_to_return = status == 429 or (status == 503 and asked is not None)
    if not repeatable and not told_to_return:
        return None
    wait = backoff(policy, attempt)
    if asked is None:
        return wait
    # A server that wants to be left alone for long is; coming back sooner would only annoy it.
    return max(asked, wait) if asked <= policy.max_retry_after else None


def backoff(policy: RetryPolicy, attempt: int) -> float:
    """The seconds before the next attempt, at random so that clients don't return in step."""
    import random  # here, because most programs never need it

    longest = min(policy.max_backoff, policy.backoff * 2.0 ** min(attempt - 1, 60))
    return random.uniform(longest / 2, longest)


def retry_after(headers: types.Mapping[str, str]) -> float | None:
    """The seconds that ``Retry-After`` asks for, be it a number or a date; None without it.

    A date that is past is 0 seconds away.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    if not text:
        return None
    # Here, because most servers give seconds.
    from datetime import timezone
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        if date.tzinfo is None:
            date = date.replace(tzinfo=timezone.utc)  # as all dates of HTTP are
        return max(0.0, date.timestamp() - time.time())
    except (ValueError, OverflowError):
        return None
