"""The pages of the docs: what each of them says, decided before a template arranges it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import Api
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.naming import Names
from copperplate.languages.python.pages import (
    authentication,
    error_texts,
    parameters,
    resource_pages,
    sentences,
    webhook_texts,
)
from copperplate.languages.python.pages.authentication import AuthenticationTexts
from copperplate.languages.python.pages.datatype_texts import DatatypeText
from copperplate.languages.python.pages.error_texts import ErrorTexts
from copperplate.languages.python.pages.parameters import ParametersTexts
from copperplate.languages.python.pages.resource_pages import PictureText, ResourcePage
from copperplate.languages.python.pages.shared import Shared
from copperplate.languages.python.pages.tour import Tour, tour
from copperplate.languages.python.pages.webhook_texts import WebhookTexts
from copperplate.languages.python.settings import Settings
from copperplate.schema.description import Description
from copperplate.text.code import Code, code, path_segment
from copperplate.text.prose import markdown, markdown_document, markdown_literal

START = "start"
"""The guide of the schema that becomes part of the start page."""

SPEED = "speed"
"""The guide of the schema that the README has as well."""

GUIDES = (
    "async",
    "authentication",
    "connections",
    "deprecations",
    "errors",
    "options",
    "paging",
    "testing",
    "tracing",
)
"""The guides that every package has; the schema's must have other names."""

WEBHOOKS = "webhooks"
"""The guide that a package of an API with webhooks has besides."""


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A guide that the schema brings with it."""

    file_name: Code
    text: Code


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share, and the pages that list everything."""

    title: Code
    doc: Code
    project_string: Code
    package: Code
    package_string: Code
    distribution: Code
    version_string: Code
    authentication: AuthenticationTexts
    errors: ErrorTexts
    parameters: ParametersTexts
    base_url: Code
    base_url_variable: Code
    """Where a client looks for another one; empty if there is no such variable."""
    idempotency_header: Code
    """Empty if the API has no idempotency keys."""
    user_agent: Code
    """That of each request, in an example."""
    resources: tuple[ResourcePage, ...]
    datatypes: tuple[DatatypeText, ...]
    """All, by name."""
    start: Code
    """What the start page tells of this API; empty if the schema has no guide ``start``."""
    speed: Code
    """What the README tells of the package's speed; empty if the schema has no guide ``speed``."""
    guides: tuple[GuidePage, ...]
    """Those of the schema."""
    rate_limit: Code
    """``120 calls in 60 seconds``; empty if there is none."""
    deprecated: tuple[tuple[Code, Code], ...]
    """What should no longer be used, with a link, and why."""
    picture: PictureText
    alone: Code
    """The resources that the picture doesn't show, enumerated."""
    tour: Tour | None
    paged: bool
    """Whether any list comes in pages."""
    webhooks: WebhookTexts | None


def check(description: Description, diagnostics: Diagnostics) -> None:
    """Report the guides with a name that is taken."""
    taken = [*GUIDES, *([WEBHOOKS] if description.api.webhooks else [])]
    for guide in description.api.guides:
        if guide.name in taken:
            diagnostics.error(
                description.places.of("guides", guide.name),
                f"the docs have a guide '{guide.name}' already",
                f"give guides/{guide.name}.md another name",
            )


def site(description: Description, settings: Settings, names: Names) -> Site:
    """All pages of the docs of a package."""
    api = description.api
    shared = Shared(description, settings, names)
    exported = authentication.exported(api)
    client_parameters = parameters.texts(shared, exported)
    pages = tuple(resource_pages.page(shared, resource) for resource in api.resources)
    datatypes = [text for page in pages for text in page.datatypes]
    return Site(
        title=markdown(api.title),
        doc=markdown(api.doc),
        project_string=python_string(settings.distribution),
        package=shared.package,
        package_string=python_string(settings.package),
        distribution=path_segment(settings.distribution),
        version_string=python_string(settings.version),
        authentication=authentication.texts(api, names, client_parameters.made_up),
        errors=error_texts.texts(api, shared),
        parameters=client_parameters,
        base_url=markdown_literal(api.base_url),
        base_url_variable=_literal(api.base_url_variable),
        idempotency_header=_literal(
            api.idempotency.header if api.idempotency else None
        ),
        user_agent=markdown_literal(
            f"{settings.distribution}/{settings.version} python/3.13.1"
        ),
        resources=pages,
        datatypes=tuple(sorted(datatypes, key=lambda text: text.name)),
        start=_without_title(shared, START),
        speed=_without_title(shared, SPEED),
        guides=tuple(_guides(shared)),
        rate_limit=_rate_limit(api),
        deprecated=tuple(_deprecated(shared, pages)),
        picture=resource_pages.whole_picture(shared),
        alone=resource_pages.not_in_picture(shared),
        tour=tour(shared),
        paged=any(
            operation.items
            for service in shared.facts.services.values()
            for operation in service.operations.values()
        ),
        webhooks=webhook_texts.texts(shared),
    )


def _without_title(shared: Shared, name: str) -> Code:
    """The guide of this name, to be put under another title; empty if the schema has none."""
    for guide in shared.api.guides:
        if guide.name == name:
            return _written(shared, guide.text.partition("\n")[2].strip("\n"))
    return code("")


def _guides(shared: Shared) -> Iterator[GuidePage]:
    for guide in shared.api.guides:
        if guide.name != START:
            yield GuidePage(path_segment(guide.name), _written(shared, guide.text))


def _written(shared: Shared, text: str) -> Code:
    """What somebody wrote, with the names of the package and of what is installed."""
    text = re.sub(r"\bPACKAGE\b", shared.settings.package, text)
    text = re.sub(r"\bDISTRIBUTION\b", shared.settings.distribution, text)
    return markdown_document(text)


def _literal(text: str | None) -> Code:
    """Text as code; empty if there is none."""
    return markdown_literal(text) if text else code("")


def _rate_limit(api: Api) -> Code:
    limit = api.rate_limit
    if limit is None:
        return code("")
    return markdown(f"{limit.requests} calls in {limit.seconds} seconds")


def _deprecated(
    shared: Shared, pages: Iterable[ResourcePage]
) -> Iterator[tuple[Code, Code]]:
    for page in pages:
        for operation in page.operations:
            if operation.deprecation:
                link = code("{{py:meth}}`{} <{}>`", operation.call, operation.full_name)
                yield link, operation.deprecation
    for event in shared.api.events():
        if reason := sentences.deprecation(event.deprecated):
            name = shared.names.events[event.name]
            yield code("{{py:class}}`{}.webhooks.{}`", shared.package, name), reason
    for datatype in shared.api.datatypes():
        own = shared.names.datatypes[datatype.name]
        full = code("{}.datatypes.{}", shared.package, own.class_name)
        if reason := sentences.deprecation(datatype.deprecated):
            yield code("{{py:class}}`{}`", full), reason
        for property in datatype.properties:
            if reason := sentences.deprecation(property.deprecated):
                name = own.properties[property.name]
                yield code("{{py:attr}}`{}.{}`", full, name), reason
