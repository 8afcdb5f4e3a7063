"""Turns the nodes of a schema into the intermediate representation.

What the schema leaves out is filled in here (the standard methods, the types of parameters), and what no
JSON Schema can see is checked here: references, names, facts that don't fit a type.
"""

from __future__ import annotations

from collections.abc import Collection

from copperplate.diagnostics import Diagnostics
from copperplate.ir import model
from copperplate.ir.facts import facts_of
from copperplate.schema.description import Description
from copperplate.schema.documents import Document, Documents
from copperplate.schema.resolve import (
    authentication,
    clashes,
    conventions,
    endless,
    errors,
    keys,
    limits_of_outputs,
    nested,
    pages,
    paging,
    places_on_the_wire,
    services,
    shared_parameters,
    unions,
    unused,
    values,
    webhooks,
)
from copperplate.schema.resolve.datatypes import datatype
from copperplate.schema.resolve.enums import enum
from copperplate.schema.resolve.outputs import outputs
from copperplate.schema.resolve.scope import Scope


def resolve(
    documents: Documents,
    guides: tuple[model.Guide, ...],
    languages: Collection[str] | None,
    diagnostics: Diagnostics,
) -> Description | None:
    """What the documents describe; None if there is any mistake, now or before.

    It takes documents with mistakes that an earlier stage has reported, and finds the others.
    """
    if documents.api is None or not documents.complete:
        return None
    scope = Scope(documents, diagnostics)
    root = documents.api.root
    chosen = outputs(root, languages, scope)
    scope.authentication = authentication.known(scope)
    scope.shared = shared_parameters.read(scope)
    pagings = paging.pagings(root, scope)
    failures = errors.errors(root.mapping("errors"), scope)
    told = webhooks.webhooks(root, scope)
    resources = tuple(
        _resource(document, pagings, scope) for document in documents.resources
    )
    conventions.check_assigned(root, scope)
    shared_parameters.check(documents, pagings.by_name.values(), scope)
    clashes.check(documents, resources, scope)
    webhooks.check_events(documents, scope)
    limits_of_outputs.check(documents, scope)
    if not scope.broken and not scope.unresolved:
        resources = pages.fitted(documents, resources, pagings, scope)
        shared_parameters.check_used(resources, scope)
        unused.check(resources, failures, told, scope)
        webhooks.check_bodies(told, resources, scope)
        unions.check(resources, scope)
        datatypes = [each for resource in resources for each in resource.datatypes]
        values.check_objects(datatypes, scope)
        endless.check(datatypes, scope)
        keys.check(resources, scope)
        places_on_the_wire.check_query_objects(resources, scope)
    if diagnostics.found:
        return None
    schemes = tuple(pagings.by_name.values())
    api = conventions.api(root, schemes, failures, told, resources, guides, scope)
    facts = facts_of(api)
    nested.check(api, facts, scope)
    if diagnostics.found:
        return None
    return Description(api=api, facts=facts, outputs=chosen, places=scope.places)


def _resource(
    document: Document, pagings: paging.Pagings, scope: Scope
) -> model.Resource:
    root = document.root
    node = root.mapping("service")
    service = services.service(node, pagings, scope) if node else None
    doc = root.text("doc") or (service.doc if service else "")
    if not root.values:
        scope.error(root.position, "the file describes nothing")
    return model.Resource(
        name=document.name,
        doc=doc,
        service=service,
        datatypes=tuple(
            datatype(key, datatype_node, service, scope)
            for key, datatype_node in root.mappings("datatypes")
        ),
        enums=tuple(
            enum(key, enum_node, scope) for key, enum_node in root.mappings("enums")
        ),
        unions=tuple(
            found
            for key, union_node in root.mappings("unions")
            if (found := unions.union(key, union_node, scope)) is not None
        ),
        events=tuple(
            webhooks.event(key, event_node, scope)
            for key, event_node in root.mappings("events")
        ),
    )
