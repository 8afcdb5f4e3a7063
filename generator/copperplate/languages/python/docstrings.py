"""Docstrings: the words of the schema, and what a reader of ``help()`` needs besides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from copperplate.ir.facts import DatatypeFacts, Facts, OperationFacts, Sentences
from copperplate.ir.field_facts import DatatypeLink, Value, Words
from copperplate.ir.model import (
    Api,
    Datatype,
    Enum,
    EnumValue,
    Event,
    Field,
    Operation,
    Others,
    Property,
    Resource,
    Service,
    SharedParameter,
    as_others,
)
from copperplate.languages.python.encoders import (
    LINE_LENGTH,
    in_prose,
    python_docstring,
    python_docstring_lines,
)
from copperplate.languages.python.naming import Names
from copperplate.text.code import Code, wrapped_line

TIMEOUT = (
    "seconds that the call may take, retries included; the client's own "
    "``timeout`` if not given."
)

OPTIONS = "other options of this call: headers, retries, the whole response."

PAGE = "A page of the list; iterating goes on to the pages after it."

PAGER = (
    "The list, not asked for yet: ``await`` gives its first page, ``async for`` the "
    "items of all pages."
)

_EVERYWHERE = (("timeout", TIMEOUT), ("options", OPTIONS))
"""The arguments of every method."""


def of_property(prop: Property | Others, said: Sentences, names: Names) -> Code:
    """The description, word for word, and what it doesn't say of the values."""
    return python_docstring(_paragraphs(_described(prop, said, names)), indent=8)


def of_member(field: Field, said: Sentences, names: Names) -> Code:
    """What stands below a key of a ``TypedDict``."""
    sections = [*_described(field, said, names), _null_within(field)]
    return python_docstring(_paragraphs(sections), indent=4)


def of_datatype(datatype: Datatype, names: Names, twin: Code | None = None) -> Code:
    """What the class stands for. ``twin`` is its name for ``Client`` if it is for ``AsyncClient`` alone."""
    doc = datatype.doc or f"The datatype ``{_class_name(datatype.name, names)}``."
    note = f"That of an ``AsyncClient``; otherwise the same as ``{twin}``."
    sections = [doc, note if twin else "", _deprecation(datatype.deprecated)]
    return python_docstring(_paragraphs(sections), indent=4)


def of_enum(enum: Enum) -> Code:
    """What the values of an enum say."""
    doc = enum.doc or f"The enum ``{enum.name}``."
    note = (
        ""
        if enum.closed
        else "A value that the API adds later is returned as it is, plain."
    )
    sections = [doc, note, _deprecation(enum.deprecated)]
    return python_docstring(_paragraphs(sections), indent=4)


def of_value(value: EnumValue) -> Code | None:
    """What a value of an enum means; None if the schema doesn't say."""
    if not value.doc and value.deprecated is None:
        return None
    sections = [value.doc, _deprecation(value.deprecated)]
    return python_docstring(_paragraphs(sections), indent=4)


def of_base(names: Iterable[Code]) -> Code:
    """What the classes of a datatype have in common."""
    both = " and ".join(f"``{name}``" for name in names)
    return python_docstring(f"What {both} have in common.", indent=4)


def of_input(datatype: Datatype, names: Names) -> Code:
    """The ``TypedDict`` of a datatype."""
    first = _as_dict(datatype, names)
    last = _deprecation(datatype.deprecated)
    return python_docstring(_paragraphs([first, datatype.doc, last]), indent=4)


def of_input_expression(datatype: Datatype, said: Sentences, names: Names) -> Code:
    """The same for one that is no class, with its keys."""
    first = _as_dict(datatype, names)
    keys = [(field.wire, _entry(field, said, names)) for field in datatype.fields]
    last = _deprecation(datatype.deprecated)
    sections = [first, datatype.doc, last, _section("Keys", keys)]
    return python_docstring(_paragraphs(sections))


def of_service(service: Service, accessor: Code) -> Code:
    """What the operations are about, and where a client has them."""
    note = (
        f"A client has it as ``{accessor}``. Every method raises a "
        "subclass of ``Error`` if the call fails."
    )
    return python_docstring(_paragraphs([service.doc, note]), indent=4)


def of_accessor(service: Service) -> Code:
    """The property of a client that gives a service."""
    return python_docstring(service.doc, indent=8)


def of_group(attribute: tuple[str, ...], names: Names, indent: int) -> Code:
    """A group of services."""
    members = ", ".join(
        f"``{name}``"
        for member, name in sorted(names.accessors.items())
        if member[:-1] == attribute
    )
    path = names.accessor(attribute)
    return python_docstring(f"What a client has under ``{path}``: {members}.", indent)


def of_client(api: Api, is_async: bool) -> Code:
    """A client."""
    kind = ", for ``await``" if is_async else ""
    return python_docstring(
        _paragraphs([f"The client of the {api.title}{kind}.", api.doc]), 4
    )


def of_constructor(
    keys: Mapping[str, str],
    shared: Iterable[Code],
    has_tokens: bool,
    is_async: bool,
) -> Code:
    """The constructor of a client; ``keys`` is what there is to say of its own arguments.

    ``shared`` are the options that are parameters of the whole API.
    """
    kind = "AsyncClient" if is_async else "Client"
    parameters = "".join(f"``{name}``, " for name in shared)
    tokens = (
        "where access tokens are given out, if not in the usual place: a URL, or a path below the base URL.",
    )
    entries = [
        *((n, t) for n, t in keys.items() if n == "api_key"),
        (
            "base_url",
            "the server to call; if not given, the environment variable's, or the usual one.",
        ),
        *((n, t) for n, t in keys.items() if n != "api_key"),
        *(("token_url", text) for text in tokens if has_tokens),
        (
            "app_info",
            "your program and its version, ``my-app/1.0``, which is added to ``User-Agent``.",
        ),
        (
            "proxy",
            "the URL of an HTTP proxy, ``http://user:password@host:port``; empty for none. If not given,"
            " that of the environment (``https_proxy``, ``no_proxy``).",
        ),
        (
            "http_client",
            f"an ``httpx2.{kind}`` of your own (extra ``httpx2``), for client certificates or event hooks."
            " Its proxies, certificates, timeouts and credentials are used, and it isn't closed by this"
            " client.",
        ),
        ("transport", "another HTTP library altogether. Closed with this client."),
        (
            "**options",
            f"{parameters}timeouts, retries, headers and so on: see ``ClientOptions``.",
        ),
    ]
    raised = [("TypeError, ValueError", "something is missing, or can't be used.")]
    if is_async:
        raised.insert(0, ("ImportError", "aiohttp is not installed."))
    text = "\n\n".join([_section("Args", entries), _section("Raises", raised)])
    return python_docstring(f"Make a client.\n\n{text}", indent=8)


def of_options(
    parameters: Iterable[SharedParameter], facts: Facts, names: Names, *, of_call: bool
) -> Code:
    """What the docstring of the options of clients, or of calls, says of the parameters of the whole API."""
    entries = [
        (
            names.shared[each.name],
            _with_more(
                _entry(each, facts.parameters, names),
                (
                    "For this call in the place of the client's."
                    if of_call
                    else _told(each)
                ),
            ),
        )
        for each in parameters
    ]
    _, *lines = _section("Attributes", entries).split("\n")
    return python_docstring_lines("\n".join(lines).strip(" "), indent=4)


def _told(parameter: SharedParameter) -> str:
    """How a client is told a parameter."""
    text = f"If not given, that of ``{parameter.environment_variable}``."
    if parameter.required:
        return f"{text} A client can't do without one."
    if parameter.location == "path":
        return f"{text} A call can't do without one if its path has it."
    return text


def of_event(event: Event) -> Code:
    """What has happened."""
    type_ = f"Its type is ``{event.name}``."
    sections = [event.doc, type_, _deprecation(event.deprecated)]
    return python_docstring(_paragraphs(sections), indent=4)


def of_function(
    doc: str, arguments: Mapping[str, str], raised: Mapping[str, str]
) -> Code:
    """A function of a module: what it does, and by name its arguments and what it raises."""
    sections = [
        doc,
        _section("Args", arguments.items()),
        _section("Raises", raised.items()),
    ]
    return python_docstring(_paragraphs(sections), indent=4)


def of_module(doc: str) -> Code:
    """The first line of a module."""
    return python_docstring(doc)


def of_datatypes_module(resource: Resource) -> Code:
    """The module of a resource's datatypes."""
    return python_docstring(resource.doc or f"The datatypes of ``{resource.name}``.")


def of_inputs_module(resource: Resource) -> Code:
    """The module of a resource's inputs."""
    return python_docstring(
        f"Plain dicts that can stand for datatypes of ``{resource.name}``."
    )


def of_operation(
    operation: Operation,
    facts: OperationFacts,
    parameters: Mapping[str, Code],
    pages: str,
    names: Names,
) -> Code:
    """What a call does, takes and gives, in the sections of Google's style.

    ``pages`` is ``PAGE`` or ``PAGER`` for an operation that gives a list in pages, else empty.
    """
    entries = [
        (parameters[parameter.name], _entry(parameter, facts.sentences, names))
        for parameter in operation.parameters
    ]
    sections = [
        operation.doc,
        _deprecation(operation.deprecated),
        _section("Args", [*entries, *_EVERYWHERE]),
        _returns(pages or _words(facts.returned, names)),
    ]
    return python_docstring(_paragraphs(sections), indent=8)


def of_method(
    operation: Operation,
    said: Sentences,
    parameters: Mapping[str, Code],
    names: Names,
    *,
    refreshes: bool,
    remembered: Iterable[Code],
) -> Code:
    """The same for the method of an object, which stands for some of the parameters itself.

    ``refreshes`` says that the answer is the object as it is now; ``remembered`` are the parameters that it
    knows from the call that it came from.
    """
    entries = [
        (parameters[parameter.name], _entry(parameter, said, names))
        for parameter in operation.parameters
        if parameter.name in parameters
    ]
    unknown = " or ".join(f"``{name}``" for name in remembered)
    returns = "This object, brought up to date." if refreshes else ""
    sections = [
        operation.doc,
        _deprecation(operation.deprecated),
        _section("Args", [*entries, *_EVERYWHERE]),
        _returns(returns),
        _forgotten(unknown) if unknown else "",
    ]
    return python_docstring(_paragraphs(sections), indent=8)


def _forgotten(unknown: str) -> str:
    text = (
        f"the object doesn't know its {unknown}: it wasn't the result of a call about it, or was "
        "made by hand, copied or unpickled."
    )
    return _section("Raises", [("TypeError", text)])


def of_new(
    datatype: Datatype,
    facts: DatatypeFacts,
    parameters: Mapping[str, Code],
    names: Names,
) -> Code:
    """The constructor of a datatype that can be sent."""
    entries = [
        (parameters[each.name], _entry(each, facts.sentences, names))
        for each in datatype.fields
    ]
    text = "An object to send; what isn't given is left out."
    return python_docstring(_paragraphs([text, _section("Args", entries)]), indent=8)


def of_replace(others: Code | None) -> Code:
    """The method that makes a changed copy; ``others`` is the argument with the members that no property describes."""
    note = f"``{others}`` takes the place of all that there were." if others else ""
    text = "A copy with other values for what is given."
    return python_docstring(_paragraphs([text, note]), indent=8)


def _entry(field: Field, said: Sentences, names: Names) -> str:
    """All that is to be said of a field in one paragraph, as the text of a parameter."""
    first, *more = _described(field, said, names)
    return _with_more(first, *filter(None, [*more, _null_within(field)]))


def _with_more(first: str, *more: str) -> str:
    if more and not first.endswith((".", "!", "?", ":", ";")):
        first += "."
    return " ".join([first, *more])


def _null_within(field: Field) -> str:
    """How a null is given among other members, of which what isn't there isn't given."""
    others = as_others(field)
    return "None in it is sent as null." if others and others.may_be_null else ""


_IN_SIGNATURE = ("required", "nullable", "assigned")
"""The facts that a signature tells, or that are of no use where one stands."""


def _described(field: Field, said: Sentences, names: Names) -> list[str]:
    """What there is to say of a field; its description stands first, and its deprecation last."""
    undescribed = f"The member ``{field.wire}``."
    if isinstance(field, Others):
        undescribed = "The members that aren't described, by name."
    first = field.doc or undescribed
    sentences = [s for s in said.get(field.name, ()) if s.fact not in _IN_SIGNATURE]
    last = [_words(s.pieces, names) for s in sentences if s.fact == "deprecated"]
    facts = " ".join(
        _words(s.pieces, names) for s in sentences if s.fact != "deprecated"
    )
    return [*filter(None, [first, facts, *last])]


def _words(words: Words, names: Names) -> str:
    """Words as docstrings have them: what is code in double backticks."""
    return "".join(_word(word, names) for word in words)


def _word(word: str | Value | DatatypeLink, names: Names) -> str:
    match word:
        case str():
            return word
        case Value():
            return f"``{in_prose(word)}``"
        case DatatypeLink(name):
            return f"``{_class_name(name, names)}``"


def _class_name(datatype: str, names: Names) -> Code:
    return names.datatypes[datatype].class_name


def _as_dict(datatype: Datatype, names: Names) -> str:
    return f"``datatypes.{_class_name(datatype.name, names)}`` as a plain dict."


def _returns(text: str) -> str:
    return _section("Returns", [("", text)]) if text else ""


def _deprecation(reason: str | None) -> str:
    if reason is None:
        return ""
    return f"Deprecated: {reason}" if reason else "Deprecated."


def _paragraphs(paragraphs: Iterable[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _section(title: str, entries: Iterable[tuple[str, str]]) -> str:
    """``Args:`` and its like; the text of an entry hangs below its name."""
    lines = [f"{title}:"]
    for name, text in entries:
        hang = 4 if name else 0
        first, *rest = (f"{name}: {text}" if name else text).split("\n")
        lines += wrapped_line(f"    {first}", LINE_LENGTH - 8, hang)
        for line in rest:
            lines += wrapped_line(" " * (4 + hang) + line, LINE_LENGTH - 8)
    return "\n".join(lines)
