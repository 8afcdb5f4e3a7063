"""The document as a whole: its paths and operations, and what these share.

Keys are in the order in which people expect them, not sorted.
"""

from __future__ import annotations

import dataclasses

from copperplate.ir.facts import Facts, OperationFacts, Sentences
from copperplate.ir.model import (
    Api,
    Field,
    Header,
    Idempotency,
    JSONValue,
    MapOf,
    Operation,
    Parameter,
    Reference,
    Service,
    SharedParameter,
)
from copperplate.languages.openapi import (
    links,
    paging,
    responses,
    security,
    webhooks,
)
from copperplate.languages.openapi.pieces import (
    Object,
    deprecation,
    described,
    as_sentence,
    given,
    json_content,
    operation_id,
    ref,
)
from copperplate.languages.openapi.schemas import (
    Schemas,
    default_and_example,
    of_enum,
)


def document(api: Api, facts: Facts) -> Object:
    """The whole document. Nothing is checked here; ``plan`` does that."""
    required = security.requirements(api, api.authentication.alternatives)
    schemas = Schemas(api, facts)
    whole: Object = {
        "openapi": "3.1.0",
        "info": given(
            {
                "title": api.title,
                "version": api.version,
                "description": _description(api),
            }
        ),
        "servers": [{"url": api.base_url}],
        "security": required or None,
        "tags": [
            given({"name": service.name, "description": service.doc or None})
            for _, service in _services(api)
        ],
        "paths": _paths(api, facts, schemas),
        "webhooks": webhooks.webhooks(api, schemas),
        "x-webhook-signing": webhooks.signing(api),
        "components": _components(api, facts, schemas),
    }
    return given(whole)


_OMITS_EMPTY = (
    "An answer may leave out a property that is empty: null, or, where it can't be null,"
    ' `""`, `0`, `false`, or an array or a map without items.'
)


def _description(api: Api) -> str | None:
    doc = api.doc
    if api.omits_empty:
        doc = f"{doc.rstrip().removesuffix('.')}. {_OMITS_EMPTY}"
    return doc or None


def _services(api: Api) -> list[tuple[str, Service]]:
    """The services by resource, in the order in which readers look for them: by their attributes."""
    named = ((r.name, r.service) for r in api.resources if r.service is not None)
    return sorted(named, key=lambda each: each[1].attribute)


def _paths(api: Api, facts: Facts, schemas: Schemas) -> Object:
    """The operations by path; what is on one path stands together, in the order of services."""
    headers: list[JSONValue] = [
        ref("parameters", _header_name(header)) for header in api.headers
    ]
    paths: dict[str, Object] = {}
    linked = links.Links(api, facts)
    for resource, service in _services(api):
        for operation in service.operations:
            item = paths.setdefault(
                str(operation.path.plain), {"parameters": headers} if headers else {}
            )
            told = facts.services[resource].operations[operation.name]
            verb = operation.http_method.lower()
            item[verb] = _operation(api, service, operation, told, linked, schemas)
    return {path: item for path, item in paths.items()}


def _operation(
    api: Api,
    service: Service,
    operation: Operation,
    facts: OperationFacts,
    linked: links.Links,
    schemas: Schemas,
) -> Object:
    summary, more, _ = operation.doc.partition("\n")
    parameters: list[JSONValue] = [ref("parameters", name) for name in facts.shared]
    parameters += (
        _parameter(api, operation, parameter, facts.sentences, schemas)
        for parameter in operation.parameters
        if parameter.location in ("path", "query", "header")
    )
    if api.idempotency is not None and operation.http_method == "POST":
        parameters.append(ref("parameters", _header_name(api.idempotency)))
    return given(
        {
            "operationId": operation_id(service, operation),
            "tags": [service.name],
            "summary": summary or None,
            "description": operation.doc if more else None,
            **deprecation(operation.deprecated),
            "parameters": parameters or None,
            "requestBody": _request_body(operation, facts.sentences, schemas),
            "responses": responses.responses(api, operation, facts, linked, schemas),
            "x-paging": paging.told(api, operation, facts),
            "security": (
                security.requirements(api, operation.authentication)
                if operation.authentication is not None
                else None
            ),
        }
    )


def _parameter(
    api: Api,
    operation: Operation,
    parameter: Parameter,
    said: Sentences,
    schemas: Schemas,
) -> Object:
    """A parameter outside of the body; those of paging are shared by all lists."""
    if name := paging.component(api, parameter):
        return ref("parameters", name)
    made = _parameter_object(parameter, said, schemas)
    if operation.path.holds_slashes(parameter.name):
        # OpenAPI has no word for it; this one is known to several tools.
        made["x-multi-segment"] = True
    return made


def _parameter_object(
    parameter: Parameter, said: Sentences, schemas: Schemas
) -> Object:
    # No null: a path or a query has no way to write it.
    schema = schemas.of_type(parameter.type, parameter)
    schema |= default_and_example(parameter)
    return given(
        {
            "name": parameter.wire,
            "in": parameter.location,
            **_style(parameter),
            "required": parameter.required or None,
            "description": described(parameter.doc, said.get(parameter.name, ())),
            **deprecation(parameter.deprecated),
            "schema": schema,
        }
    )


def _shared(parameter: SharedParameter, said: Sentences, schemas: Schemas) -> Object:
    """A parameter of the whole API, which is in each path that has it."""
    required = parameter.required or parameter.location == "path"
    variable = (
        f"By convention in the environment variable {parameter.environment_variable}."
    )
    doc = f"{as_sentence(parameter.doc)} {variable}" if parameter.doc else variable
    told = dataclasses.replace(parameter, required=required, doc=doc)
    return _parameter_object(told, said, schemas)


def _style(parameter: Parameter) -> Object:
    """How a list or an object is written in a query, where it isn't OpenAPI's usual way."""
    if parameter.comma_separated:
        return {"style": "form", "explode": False}
    if parameter.location == "query" and isinstance(parameter.type, MapOf | Reference):
        return {"style": "deepObject", "explode": True}
    return {}


def _request_body(
    operation: Operation, said: Sentences, schemas: Schemas
) -> Object | None:
    members: list[Field] = []
    for parameter in operation.parameters:
        if parameter.location == "whole_body":
            return _body(schemas.of_field(parameter, said), parameter.required)
        if parameter.location == "body":
            members.append(parameter)
    others = operation.others
    if not members and others is None:
        return None
    required = {member.name for member in members if member.required}
    schema = schemas.of_members(members, said, required)
    schema |= given({"additionalProperties": schemas.of_others(others, said)})
    return _body(schema, bool(required) or (others is not None and others.required))


def _body(schema: Object, required: bool) -> Object:
    return given({"required": required or None, "content": json_content(schema)})


def _components(api: Api, facts: Facts, schemas: Schemas) -> Object:
    parameters: Object = {
        _header_name(header): _header(header) for header in api.headers
    }
    if api.idempotency is not None:
        parameters[_header_name(api.idempotency)] = _idempotency(api.idempotency)
    for each in api.parameters:
        parameters[each.name] = _shared(each, facts.parameters, schemas)
    for name, scheme, parameter in paging.shared(api):
        said = facts.paging[scheme.name]
        parameters[name] = _parameter_object(parameter, said, schemas)
    parameters |= webhooks.parameters(api)
    shared = responses.components(api)
    datatypes: Object = {
        datatype.name: schemas.of_datatype(datatype) for datatype in api.datatypes()
    }
    unions: Object = {
        union.type.name: schemas.of_union(union) for union in api.unions()
    }
    enums: Object = {enum.name: of_enum(enum) for enum in api.enums()}
    return given(
        {
            "securitySchemes": security.schemes(api) or None,
            "parameters": parameters or None,
            "headers": shared["headers"] or None,
            "responses": shared["responses"],
            "links": links.components(api, facts) or None,
            "schemas": datatypes | unions | enums | shared["schemas"],
        }
    )


def _header(header: Header) -> Object:
    sentences = ["Sent with every request."]
    if header.missing_code:
        sentences.append(f"The error code without it is {header.missing_code}.")
    if header.invalid_code:
        sentences.append(f"The error code of another value is {header.invalid_code}.")
    return {
        "name": header.name,
        "in": "header",
        "required": True,
        "description": " ".join(sentences),
        "schema": {"type": "string", "const": header.value},
    }


def _idempotency(idempotency: Idempotency) -> Object:
    return {
        "name": idempotency.header,
        "in": "header",
        "description": (
            "A key of the caller's own for this call, a UUID for instance. A request with the same key is"
            " answered as the first one was and changes nothing; if it says something else, the status is"
            " 422."
        ),
        "schema": {"type": "string", "minLength": 1, "maxLength": 255},
    }


def _header_name(header: Header | Idempotency) -> str:
    name = header.name if isinstance(header, Header) else header.header
    return f"header-{name}"
