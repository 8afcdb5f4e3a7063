# Made by Copperplate from schema/resources/books.yaml; change it there.
"""What the shop sells."""

from __future__ import annotations

from .._datatype import Datatype
from .._deprecated import deprecated
from .._request_options import RequestOptions


class _Book(Datatype):
    """What ``Book`` and ``AsyncBook`` have in common."""

    @property
    def id(self) -> str:
        """its id"""
        return self._string("id")

    @property
    @deprecated("use `id`")
    def isbn(self) -> str:
        """its number

        Deprecated: use `id`
        """
        return self._string("isbn")


@deprecated("the shop sells no books any more")
class Book(_Book):
    """A book.

    Deprecated: the shop sells no books any more
    """

    @deprecated("nothing is removed any more")
    def delete(
        self,
        edition: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a book.

        Deprecated: nothing is removed any more

        Args:
            edition: which edition. Deprecated: there is only one
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.books.delete(
            id=self.id,
            edition=edition,
            timeout=timeout,
            options=options,
        )


@deprecated("the shop sells no books any more")
class AsyncBook(_Book):
    """A book.

    That of an ``AsyncClient``; otherwise the same as ``Book``.

    Deprecated: the shop sells no books any more
    """

    @deprecated("nothing is removed any more")
    async def delete(
        self,
        edition: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a book.

        Deprecated: nothing is removed any more

        Args:
            edition: which edition. Deprecated: there is only one
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.books.delete(
            id=self.id,
            edition=edition,
            timeout=timeout,
            options=options,
        )
