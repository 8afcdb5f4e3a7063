"""The page of a resource, and the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.model import Resource
from copperplate.languages.python.pages import (
    datatype_texts,
    enum_texts,
    operation_texts,
    union_texts,
    webhook_texts,
)
from copperplate.languages.python.pages.datatype_texts import DatatypeText
from copperplate.languages.python.pages.enum_texts import EnumText
from copperplate.languages.python.pages.operation_texts import OperationText
from copperplate.languages.python.pages.shared import Shared
from copperplate.languages.python.pages.union_texts import UnionText
from copperplate.languages.python.pages.webhook_texts import EventText
from copperplate.pictures import diagram
from copperplate.pictures.diagram import Picture
from copperplate.text.code import Code, code, identifier, joined
from copperplate.text.prose import markdown, markdown_html, markdown_literal


@dataclass(frozen=True, slots=True)
class PictureText:
    """A drawing for a page, and the same in words."""

    figure: Code
    sentences: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ResourcePage:
    """The page of a resource."""

    file_name: Code
    resource: Code
    """The name of the resource's file in the schema, without its suffix."""
    module: Code
    title: Code
    doc: Code
    client: Code
    """Where a client has its service; empty if it has none."""
    class_name: Code
    async_class_name: Code
    operations: tuple[OperationText, ...]
    datatypes: tuple[DatatypeText, ...]
    enums: tuple[EnumText, ...]
    unions: tuple[UnionText, ...]
    events: tuple[EventText, ...]
    picture: PictureText | None
    parts: tuple[tuple[Code, Code, Code], ...]
    """Its parts: page, where a client has them, and what they are."""
    is_part: bool


def page(shared: Shared, resource: Resource) -> ResourcePage:
    """The page of one resource."""
    service = resource.service
    name = shared.names.modules[resource.name]
    own = shared.names.services.get(resource.name)
    return ResourcePage(
        file_name=name,
        resource=identifier(resource.name),
        module=name,
        title=shared.title(resource),
        doc=markdown(service.doc if service else resource.doc),
        client=shared.client(resource.name) if service else code(""),
        class_name=own.class_name if own else code(""),
        async_class_name=own.async_class_name if own else code(""),
        operations=operation_texts.texts(shared, resource, service) if service else (),
        datatypes=tuple(
            datatype_texts.text(shared, resource, datatype)
            for datatype in resource.datatypes
        ),
        enums=tuple(enum_texts.text(shared, enum) for enum in resource.enums),
        unions=tuple(union_texts.text(shared, union) for union in resource.unions),
        events=tuple(webhook_texts.text(shared, event) for event in resource.events),
        picture=_around(shared, resource) if service else None,
        parts=tuple(_parts(shared, resource)),
        is_part=service is not None
        and shared.relations.owner(resource.name) != resource.name,
    )


def whole_picture(shared: Shared) -> PictureText:
    """How all resources refer to each other."""
    title = f"How the resources of the {shared.api.title} refer to each other"
    return _text(diagram.whole(shared.relations, _address(shared), title))


def not_in_picture(shared: Shared) -> Code:
    """Links to the resources that refer to no other, enumerated."""
    names = diagram.alone(shared.relations)
    links = [code("{{doc}}`{}`", shared.names.modules[name]) for name in names]
    return joined(", ", links)


def _parts(shared: Shared, resource: Resource) -> Iterator[tuple[Code, Code, Code]]:
    for name in shared.relations.parts.get(resource.name, ()):
        service = shared.relations.services[name]
        client = markdown_literal(shared.client(name))
        yield shared.names.modules[name], client, markdown(service.doc)


def _around(shared: Shared, resource: Resource) -> PictureText | None:
    title = f"{resource.name} and the resources around it"
    address = _address(shared)
    picture = diagram.around(shared.relations, resource.name, address, title)
    return _text(picture) if picture else None


def _text(picture: Picture) -> PictureText:
    figure = code('<figure class="picture">\n{}\n</figure>', picture.svg)
    return PictureText(markdown_html(figure), tuple(map(markdown, picture.sentences)))


def _address(shared: Shared) -> diagram.URL:
    """The pages of all resources are in one folder, as are those that the pictures stand in."""
    return lambda name: f"{shared.names.modules[name]}.html"
