"""The recipe for OpenTelemetry in the docs of a package, with the real SDK."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from packages import imported

from copperplate import emulator
from copperplate.emulator.server.listener import Emulator

BOOKSHOP = Path(__file__).parents[2] / "bookshop" / "schema"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("traced")
    with imported(BOOKSHOP, folder, "traced") as package:
        package.recipe = recipe(folder / "docs" / "guides" / "tracing.md")
        yield package


def recipe(page: Path) -> dict[str, Any]:
    """The names that the guide's recipe defines."""
    _, text = page.read_text().split("## OpenTelemetry")
    names: dict[str, Any] = {}
    found = re.search(r"```python\n(.*?)\n\n\nclient = ", text, re.DOTALL)
    assert found is not None
    exec(found[1], names)
    return names


@pytest.fixture(scope="module")
def api() -> Iterator[Emulator]:
    with emulator.run(BOOKSHOP) as server:
        yield server


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    return exporter


def options(shop: ModuleType, api: Emulator) -> dict[str, Any]:
    api.reset()
    return {
        "base_url": api.base_url,
        "hooks": shop.recipe["Spans"](),
        "retry": shop.RetryPolicy(backoff=0),
    }


def test_a_span_for_each_attempt(
    shop: ModuleType, api: Emulator, spans: InMemorySpanExporter
) -> None:
    with shop.Client("sesame-1234", **options(shop, api)) as client:
        api.fail(status=503, times=1)
        api.fail(connection="drop", times=1)
        with trace.get_tracer("mine").start_as_current_span("mine") as mine:
            client.books.list(page_size=2)
    first, second, third, own = spans.get_finished_spans()
    assert own.name == "mine"
    for number, span in enumerate((first, second, third)):
        assert (span.name, span.kind) == ("GET", trace.SpanKind.CLIENT)
        assert span.parent == mine.get_span_context()
        told = dict(span.attributes or {})
        assert told["http.request.method"] == "GET"
        assert f"http://{told['server.address']}:{told['server.port']}" == api.base_url
        assert told["url.full"] == f"{api.base_url}/books?pageSize=2"
        assert told.get("http.request.resend_count", 0) == number
    assert outcome(first) == (503, "503", trace.StatusCode.ERROR)
    assert outcome(second) == (None, "APIConnectionError", trace.StatusCode.ERROR)
    assert outcome(third) == (200, None, trace.StatusCode.UNSET)
    # The server can go on with the trace.
    sent = [request.headers["traceparent"] for request in api.requests]
    assert [header.split("-")[2] for header in sent] == [
        f"{span.get_span_context().span_id:016x}" for span in (first, second, third)
    ]
    assert "sesame" not in "".join(
        span.to_json() for span in spans.get_finished_spans()
    )


def test_a_call_that_fails_for_good(
    shop: ModuleType, api: Emulator, spans: InMemorySpanExporter
) -> None:
    async def get() -> None:
        async with shop.AsyncClient("key", **options(shop, api)) as client:
            with pytest.raises(shop.NotFoundError):
                await client.books.get("none")

    asyncio.run(get())
    (span,) = spans.get_finished_spans()
    assert outcome(span) == (404, "404", trace.StatusCode.ERROR)


def outcome(span: ReadableSpan) -> tuple[Any, Any, trace.StatusCode]:
    told = span.attributes or {}
    status = told.get("http.response.status_code")
    return status, told.get("error.type"), span.status.status_code
