"""OpenAPI 3.1: one document that describes the whole API, for the tools that read such documents.

The view is the document itself, as plain dicts and lists; ``yaml_document`` turns it into code. Keys
are in the order in which people expect them, not sorted.

What OpenAPI has no word for is told by three extensions, which the document explains at its top:
``x-max-bytes``, ``x-unit`` and ``x-deprecated``. Objects are left open everywhere: an API may add
members to its answers, and a client has to take them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator.diagnostics import Diagnostics
from generator.ir import (
    Api,
    Authentication,
    Datatype,
    Errors,
    Field,
    Header,
    JSONValue,
    ListOf,
    MapOf,
    Operation,
    Parameter,
    Property,
    Reference,
    Scalar,
    ScalarKind,
    Service,
    Type,
)
from generator.languages import Plan
from generator.yaml_text import yaml_document

Object: TypeAlias = dict[str, JSONValue]

_SCALARS: Mapping[ScalarKind, Object] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "datetime": {"type": "string", "format": "date-time"},
    "duration": {"type": "integer", "x-unit": "seconds"},
}

_SECURITY = "key"
"""The name of the security scheme in the document."""

# A name with a hyphen can't be that of a datatype, which is an identifier.
_ERROR = "API-Error"
"""The name of the schema of an error's body."""


def plan(api: Api, settings: Mapping[str, str], diagnostics: Diagnostics) -> Plan:
    """The document, as the one thing that the template prints.

    Goes to ``diagnostics``: settings, for there are none, and paths that OpenAPI takes for the same.
    """
    for name in sorted(settings):
        diagnostics.error(
            diagnostics.place("languages", "openapi", name),
            f"there is no setting '{name}'",
            "the OpenAPI document takes no settings",
        )
    _check_paths(api, diagnostics)
    return Plan(context={"document": yaml_document(document(api))})


def format(files: Mapping[str, str]) -> dict[str, str]:
    """The files as they are: they are written in their final form."""
    return dict(files)


def success_status(operation: Operation) -> int:
    """The status of a good answer: 201 for what creates, 204 for one without a body, else 200."""
    if operation.result is None:
        return 204
    return 201 if operation.standard == "create" else 200


def _check_paths(api: Api, diagnostics: Diagnostics) -> None:
    """Report paths that are one to OpenAPI, which doesn't look at the names of parameters."""
    paths: dict[str, str] = {}
    for service in api.services():
        for operation in service.operations:
            shape = re.sub(r"\{[^{}]*\}", "{}", operation.path)
            path = paths.setdefault(shape, operation.path)
            if path != operation.path:
                diagnostics.error(
                    diagnostics.place(service.class_name, operation.name),
                    f"the path '{operation.path}' differs from '{path}' in the names of"
                    " parameters only, which OpenAPI forbids",
                    "give the parameters the same names in both",
                )


def document(api: Api) -> Object:
    """The whole document. Nothing is checked here; ``plan`` does that."""
    return {
        "openapi": "3.1.0",
        "info": _given(
            {
                "title": api.title,
                "version": api.version,
                "description": api.doc or None,
            }
        ),
        "servers": [{"url": api.base_url}],
        "security": [{_SECURITY: []}],
        "tags": [
            _given({"name": _tag(service), "description": service.doc or None})
            for service in _services(api)
        ],
        "paths": _paths(api),
        "components": _components(api),
    }


def _services(api: Api) -> list[Service]:
    """The services in the order in which readers look for them: by their attributes."""
    return sorted(api.services(), key=lambda service: service.attribute)


def _paths(api: Api) -> Object:
    """The operations by path; what is on one path stands together, in the order of services."""
    headers: list[JSONValue] = [
        _ref("parameters", _header_name(header)) for header in api.headers
    ]
    paths: dict[str, Object] = {}
    links = _links_by_datatype(api)
    for service in _services(api):
        for operation in service.operations:
            item = paths.setdefault(
                operation.path, {"parameters": headers} if headers else {}
            )
            verb = operation.http_method.lower()
            item[verb] = _operation(api, service, operation, links)
    return {path: item for path, item in paths.items()}


def _operation(
    api: Api, service: Service, operation: Operation, links: Mapping[str, Object]
) -> Object:
    summary, more, _ = operation.doc.partition("\n")
    parameters: list[JSONValue] = [
        _parameter(api, parameter)
        for parameter in operation.parameters
        if parameter.location in ("path", "query")
    ]
    return _given(
        {
            "operationId": _operation_id(service, operation),
            "tags": [_tag(service)],
            "summary": summary or None,
            "description": operation.doc if more else None,
            **_deprecation(operation.deprecated),
            "parameters": parameters or None,
            "requestBody": _request_body(operation),
            "responses": _responses(api, operation, links),
        }
    )


def _parameter(api: Api, parameter: Parameter) -> Object:
    """A parameter in the path or the query; those of paging are shared by all lists."""
    if api.paging is not None and parameter in api.paging.parameters:
        return _ref("parameters", f"query-{parameter.name}")
    return _parameter_object(parameter)


def _parameter_object(parameter: Parameter) -> Object:
    # No null: a path or a query has no way to write it.
    schema = _type(parameter.type, parameter) | _default_and_example(parameter)
    return _given(
        {
            "name": parameter.name,
            "in": parameter.location,
            "required": parameter.required or parameter.location == "path" or None,
            "description": parameter.doc or None,
            **_deprecation(parameter.deprecated),
            "schema": schema,
        }
    )


def _request_body(operation: Operation) -> Object | None:
    members: list[Field] = []
    for parameter in operation.parameters:
        if parameter.location == "whole_body":
            return _body(_value(parameter), parameter.required)
        if parameter.location == "body":
            members.append(parameter)
    if not members:
        return None
    return _body(_object(members), any(member.required for member in members))


def _body(schema: Object, required: bool) -> Object:
    return _given({"required": required or None, "content": _json(schema)})


def _responses(api: Api, operation: Operation, links: Mapping[str, Object]) -> Object:
    status = success_status(operation)
    success: Object = {
        "description": _SUCCESS[status],
        "headers": _operation_id_header(api.errors),
    }
    if operation.result is not None:
        success["content"] = _json(_type(operation.result))
    if isinstance(operation.result, Reference) and operation.result.datatype in links:
        success["links"] = links[operation.result.datatype]
    errors = {
        code: _ref("responses", f"Error{code}")
        for code in _error_codes(api)
        # Without a parameter in its path an operation has nothing that might not be found.
        if code != "404" or "{" in operation.path
    }
    return {str(status): success, **errors}


_SUCCESS: Mapping[int, str] = {
    200: "Done.",
    201: "Created.",
    204: "Done; the answer is empty.",
}


def _components(api: Api) -> Object:
    parameters: Object = {
        _header_name(header): _header(header) for header in api.headers
    }
    for parameter in api.paging.parameters if api.paging is not None else ():
        parameters[f"query-{parameter.name}"] = _parameter_object(parameter)
    schemas: Object = {
        datatype.name: _datatype(api, datatype) for datatype in api.datatypes()
    }
    schemas[_ERROR] = _error(api.errors)
    return _given(
        {
            "securitySchemes": {_SECURITY: _security(api.authentication)},
            "parameters": parameters or None,
            "headers": {api.errors.operation_id_header: _OPERATION_ID_HEADER},
            "responses": {
                f"Error{code}": _error_response(api, code) for code in _error_codes(api)
            },
            "links": _links(api) or None,
            "schemas": schemas,
        }
    )


def _security(authentication: Authentication) -> Object:
    description = (
        f"By convention in the environment variable"
        f" {authentication.environment_variable}."
    )
    header, scheme = authentication.header, authentication.scheme
    if (header.lower(), scheme.lower()) == ("authorization", "bearer"):
        return {"type": "http", "scheme": "bearer", "description": description}
    if scheme:
        description += f" The header's value is '{scheme}', a space, and the key."
    return {
        "type": "apiKey",
        "in": "header",
        "name": header,
        "description": description,
    }


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


# --- Answers


_OPERATION_ID_HEADER: Object = {
    "description": "Identifies this request; tell it when you ask for help.",
    "schema": {"type": "string"},
}


def _operation_id_header(errors: Errors) -> Object:
    name = errors.operation_id_header
    return {name: _ref("headers", name)}


def _error_codes(api: Api) -> list[str]:
    """What stands for the errors in ``responses``: the statuses with a code of their own, and the rest."""
    statuses = set(api.errors.codes)
    if api.rate_limit is not None:
        statuses.add(429)
    return [*map(str, sorted(statuses)), "4XX", "5XX"]


_ERRORS: Mapping[str, str] = {
    "404": "There is no such thing.",
    "429": "Too many requests.",
    "4XX": "The request was refused.",
    "5XX": "The server failed.",
}


def _error_response(api: Api, code: str) -> Object:
    """An error's answer; ``code`` is one of ``_error_codes``."""
    sentences = [_ERRORS.get(code, _ERRORS[f"{code[0]}XX"])]
    named = api.errors.codes.get(int(code)) if code.isdigit() else None
    headers = _operation_id_header(api.errors)
    if code == "429":
        headers["Retry-After"] = {
            "description": "How many seconds to wait, or until when; not always given.",
            "schema": {"type": "string"},
        }
        limit = api.rate_limit
        if limit is not None:
            named = named or limit.code
            sentences.append(
                f"The most is {limit.requests} in any {limit.seconds} seconds."
            )
    if named is not None:
        sentences.append(f"The error code is {named} or a more special one.")
    return {
        "description": " ".join(sentences),
        "headers": headers,
        "content": _json(_ref("schemas", _ERROR)),
    }


def _error(errors: Errors) -> Object:
    """The schema of an error's body."""
    operation_id: Object = {
        "type": "string",
        "description": "Identifies the request; tell it when you ask for help.",
    }
    return {
        "type": "object",
        "description": "What went wrong.",
        "properties": {
            errors.code: {"type": "string", "description": "The kind of error."},
            errors.status: {"type": "integer", "description": "The HTTP status."},
            errors.message: {
                "type": "string",
                "description": "What went wrong, for people to read.",
            },
            errors.details: {
                "type": "object",
                "properties": {errors.operation_id: operation_id},
            },
        },
        "required": [errors.code, errors.status, errors.message],
    }


# --- Links: the operations that an object of a datatype offers as its own methods


def _methods(api: Api) -> Iterator[tuple[Datatype, Service, Operation]]:
    for resource in api.resources:
        if resource.service is not None:
            for datatype in resource.datatypes:
                for operation in resource.service.operations:
                    if operation.name in datatype.methods:
                        yield datatype, resource.service, operation


def _links(api: Api) -> Object:
    """By operation id, how the properties of an answer fill the operation's path parameters."""
    links: Object = {}
    for _, service, operation in _methods(api):
        name = _operation_id(service, operation)
        parameters: Object = {
            parameter.name: f"$response.body#/{parameter.name}"
            for parameter in operation.parameters
            if parameter.location == "path"
        }
        links[name] = {"operationId": name, "parameters": parameters}
    return links


def _links_by_datatype(api: Api) -> dict[str, Object]:
    """By datatype, what can be called with what is in an answer of it."""
    links: dict[str, Object] = {}
    for datatype, service, operation in _methods(api):
        link = _ref("links", _operation_id(service, operation))
        links.setdefault(datatype.name, {})[operation.name] = link
    return links


# --- Schemas


def _datatype(api: Api, datatype: Datatype) -> Object:
    """An object; what the server always sets and what makes a page a page is always there."""
    always = {datatype.page_of}
    if datatype.page_of is not None and api.paging is not None:
        always.add(api.paging.next)
    schema = _object(datatype.properties, always)
    return _given(
        {
            "type": "object",
            "description": datatype.doc or None,
            **_deprecation(datatype.deprecated),
            **schema,
        }
    )


def _object(fields: Iterable[Field], always: Iterable[str | None] = ()) -> Object:
    """An object's schema; the fields named in ``always`` are required whatever they say."""
    properties: Object = {}
    required: list[JSONValue] = []
    for field in fields:
        properties[field.name] = _value(field)
        if field.required or field.name in always or _is_assigned(field):
            required.append(field.name)
    schema: Object = {"type": "object", "properties": properties}
    if required:
        schema["required"] = required
    return schema


def _value(field: Field) -> Object:
    """The schema of a member of an object, or of a whole body."""
    schema = _type(field.type, field)
    if field.nullable:
        schema = _or_null(schema)
    if field.doc:
        schema["description"] = field.doc
    schema |= _given(_deprecation(field.deprecated)) | _default_and_example(field)
    if _is_assigned(field):
        schema["readOnly"] = True
    return schema


def _default_and_example(field: Field) -> Object:
    examples: list[JSONValue] | None = (
        None if field.example is None else [field.example]
    )
    return _given({"default": field.default, "examples": examples})


def _is_assigned(field: Field) -> bool:
    return isinstance(field, Property) and field.assigned is not None


def _type(node: Type, facts: Field | None = None) -> Object:
    """The schema of a type; the facts of a field hold for the scalars inside."""
    match node:
        case Reference(name):
            return _ref("schemas", name)
        case ListOf(item):
            return {"type": "array", "items": _type(item, facts)}
        case MapOf(value):
            return {"type": "object", "additionalProperties": _type(value, facts)}
        case Scalar(kind):
            return _SCALARS[kind] | (_scalar_facts(kind, facts) if facts else {})


def _scalar_facts(kind: ScalarKind, field: Field) -> Object:
    lengths = [n for n in (field.max_characters, field.max_bytes) if n is not None]
    return _given(
        {
            "format": "password" if field.secret and kind == "string" else None,
            "enum": list(field.values) or None,
            # A character takes a byte or more.
            "maxLength": min(lengths, default=None),
            "x-max-bytes": field.max_bytes,
            "minimum": field.minimum,
            "maximum": field.maximum,
            "x-unit": field.unit,
        }
    )


def _or_null(schema: Object) -> Object:
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    schema["type"] = [schema["type"], "null"]
    match schema.get("enum"):
        case list(values):
            schema["enum"] = [*values, None]
    return schema


# --- Small pieces


def _given(members: Object) -> Object:
    """The members that have a value."""
    return {name: value for name, value in members.items() if value is not None}


def _ref(kind: str, name: str) -> Object:
    return {"$ref": f"#/components/{kind}/{name}"}


def _json(schema: Object) -> Object:
    """A body in JSON."""
    return {"application/json": {"schema": schema}}


def _deprecation(reason: str | None) -> Object:
    if reason is None:
        return {}
    return {"deprecated": True, "x-deprecated": reason or None}


def _tag(service: Service) -> str:
    return ".".join(service.attribute)


def _operation_id(service: Service, operation: Operation) -> str:
    return f"{_tag(service)}.{operation.name}"


def _header_name(header: Header) -> str:
    return f"header-{header.name}"
