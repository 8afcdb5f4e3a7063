"""A small API package, written by hand over the runtime as generated ones are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from PACKAGE._async_client import AsyncBaseClient
from PACKAGE._cached import cached
from PACKAGE._config import Config, Scheme
from PACKAGE._datatype import Datatype
from PACKAGE._page import AsyncPage, AsyncPager, BasePage, Page
from PACKAGE._read import as_datetime, as_integer, as_string, list_of, map_of
from PACKAGE._request_options import RequestOptions
from PACKAGE._service import AsyncService, Service
from PACKAGE._sync_client import SyncClient

CONFIG = Config(
    base_url="https://shop.example",
    user_agent="shop-client/1.2.3",
    schemes={
        "bearer": Scheme({"api_key": "SHOP_KEY"}, header="Authorization", word="Bearer")
    },
    authentication="bearer",
    headers={"Shop-Version": "2"},
    error_code=("error_code",),
    error_message=("msg",),
    error_details=("details",),
    error_operation_id=("details", "operation_id"),
    operation_id_header="Shop-Operation-Id",
    base_url_variable="SHOP_BASE_URL",
    secrets=frozenset({"code", "token"}),
)


class Lock(Datatype):
    """Has a secret."""

    _secrets = frozenset({"code"})

    @property
    def code(self) -> str:
        return self._string("code")


class _Book(Datatype):
    """Has a property of every kind."""

    _secrets = frozenset({"token", "code"})

    @property
    def id(self) -> str:
        return self._string("id")

    @property
    def title(self) -> str | None:
        return self._nullable("title", as_string)

    @property
    def token(self) -> str | None:
        return self._nullable("token", as_string)

    @property
    def pages(self) -> int:
        return self._integer("pages")

    @property
    def price(self) -> float:
        return self._number("price")

    @property
    def sold(self) -> bool:
        return self._boolean("sold")

    @property
    def printed(self) -> datetime:
        return self._datetime("printed")

    @property
    def reading(self) -> timedelta:
        return self._duration("reading")

    @property
    def words(self) -> Sequence[str]:
        return self._strings("words")

    @property
    def lock(self) -> Lock | None:
        return self._nullable("lock", Lock)

    @property
    def guard(self) -> Lock:
        return self._object("guard", Lock)

    @property
    def tags(self) -> Sequence[str]:
        return self._nullable("tags", list_of(as_string)) or []

    @property
    def prices(self) -> Mapping[str, int]:
        return self._nullable("prices", map_of(as_integer)) or {}

    @property
    def locks(self) -> Sequence[Lock]:
        return self._list("locks", Lock)

    @property
    def names(self) -> Mapping[str, str]:
        return self._map("names", as_string)

    @property
    def loans(self) -> Mapping[str, Sequence[datetime]]:
        return self._map("loans", list_of(as_datetime))


class Book(_Book):
    @property
    def sequel(self) -> Book | None:
        return self._object("sequel", Book)

    def update(self, title: object = None, *, timeout: float | None = None) -> Book:
        books = cast(Client, self._sync_client).books
        return self._refresh(books.update(self.id, title, timeout=timeout))


class AsyncBook(_Book):
    @property
    def sequel(self) -> AsyncBook | None:
        return self._object("sequel", AsyncBook)

    async def update(self, title: object = None) -> AsyncBook:
        books = cast(AsyncClient, self._async_client).books
        return self._refresh(await books.update(self.id, title))


class _BookList(BasePage):
    _items = "books"
    _next = "next_page_uri"


class BookList(_BookList, Page[Book]):
    @property
    def books(self) -> Sequence[Book]:
        return self._list("books", Book)


class AsyncBookList(_BookList, AsyncPage[AsyncBook]):
    @property
    def books(self) -> Sequence[AsyncBook]:
        return self._list("books", AsyncBook)


class Books(Service):
    def create(
        self,
        body: object = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Book:
        return self._call(
            "POST", "/books", body=body, result=Book, timeout=timeout, options=options
        )

    def get(
        self,
        id: Any,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Book:
        return self._call(
            "GET",
            "/books/{id}",
            path={"id": id},
            result=Book,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        limit: Any = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
        **query: object,
    ) -> BookList:
        query = {"limit": limit, **query}
        return self._page(
            "GET",
            "/books",
            query=query,
            result=BookList,
            timeout=timeout,
            options=options,
        )

    def update(
        self,
        id: Any,
        title: object = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> Book:
        return self._call(
            "PATCH",
            "/books/{id}",
            path={"id": id},
            body={"title": title},
            result=Book,
            timeout=timeout,
            options=options,
        )

    def delete(self, id: Any, *, options: RequestOptions | None = None) -> None:
        self._call_without_result(
            "DELETE", "/books/{id}", path={"id": id}, options=options
        )


class AsyncBooks(AsyncService):
    async def create(
        self,
        body: object = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBook:
        return await self._call(
            "POST",
            "/books",
            body=body,
            result=AsyncBook,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: Any,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBook:
        return await self._call(
            "GET",
            "/books/{id}",
            path={"id": id},
            result=AsyncBook,
            timeout=timeout,
            options=options,
        )

    def list(
        self,
        limit: Any = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
        **query: object,
    ) -> AsyncPager[AsyncBookList, AsyncBook]:
        query = {"limit": limit, **query}
        return self._pager(
            "GET",
            "/books",
            query=query,
            result=AsyncBookList,
            timeout=timeout,
            options=options,
        )

    async def update(
        self,
        id: Any,
        title: object = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncBook:
        return await self._call(
            "PATCH",
            "/books/{id}",
            path={"id": id},
            body={"title": title},
            result=AsyncBook,
            timeout=timeout,
            options=options,
        )

    async def delete(self, id: Any, *, options: RequestOptions | None = None) -> None:
        await self._call_without_result(
            "DELETE", "/books/{id}", path={"id": id}, options=options
        )


class Locks(Service):
    def open(self, code: Any) -> Lock:
        return self._call("GET", "/locks/{code}/open", path={"code": code}, result=Lock)


class AsyncLocks(AsyncService):
    async def open(self, code: Any) -> Lock:
        return await self._call(
            "GET", "/locks/{code}/open", path={"code": code}, result=Lock
        )


class Client(SyncClient):
    _config = CONFIG

    @cached
    def books(self) -> Books:
        return Books(self)

    @cached
    def locks(self) -> Locks:
        return Locks(self)


class AsyncClient(AsyncBaseClient):
    _config = CONFIG

    @cached
    def books(self) -> AsyncBooks:
        return AsyncBooks(self)

    @cached
    def locks(self) -> AsyncLocks:
        return AsyncLocks(self)
