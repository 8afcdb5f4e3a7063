# Copied by Copperplate, the same for every API that has them.
"""The values of the parameters of the whole API: in the options of clients, and on their way into calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast
from urllib.parse import parse_qs

from ._headers import valid_headers
from ._options import Options
from ._parameter import Parameter
from ._request_options import ClientOptions, RequestOptions
from ._url import as_text, query_string

T = TypeVar("T")


def taken(
    options: Options, given: Mapping[str, object]
) -> tuple[Options, Mapping[str, object]]:
    """The options of a client with the parameters among what is given, and what else is given.

    Raises:
        TypeError, ValueError: a value can't be sent; the message names the parameter.
    """
    known = options.config.parameters
    for name, value in given.items():
        if name in known:
            options = _with(options, known[name], value, name)
    return options, {name: value for name, value in given.items() if name not in known}


def parted(
    known: Mapping[str, Parameter], options: RequestOptions
) -> tuple[ClientOptions, RequestOptions]:
    """The parameters among the options of a call, and the others."""
    own = {name: value for name, value in options.items() if name in known}
    others = {name: value for name, value in options.items() if name not in known}
    return cast("ClientOptions", own), cast("RequestOptions", others)


def with_names(known: Mapping[str, T], options: Options) -> Mapping[str, T]:
    """The options that there are, with the parameters among them, for a message."""
    return {**known, **cast("Mapping[str, T]", options.config.parameters)}


def path_of(
    options: Options, template: str, own: Mapping[str, object] | None
) -> Mapping[str, object]:
    """What fills the path of a call: the operation's own parameters, and those of the client.

    Raises:
        ValueError: the client has none of a parameter that is in the path.
    """
    values = {**options.in_path, **(own or {})}
    for name, parameter in options.config.parameters.items():
        if parameter.place == "path" and parameter.wire not in values:
            if any(f"{{{parameter.wire}{end}}}" in template for end in ("", "...")):
                raise ValueError(
                    f"there is no {name} for the path of this call: give one to the client as {name}, "
                    f"or to the call among its options, or set {parameter.variable}"
                )
    return values


def without_own(options: Options, own: Mapping[str, object]) -> Options:
    """The options for an operation with headers of its own, which stand for those of the client."""
    names = [
        each.wire
        for each in options.config.parameters.values()
        if each.place == "header" and each.wire in own
    ]
    return _with_headers(options, dict.fromkeys(names)) if names else options


def completed(url: str, values: Mapping[str, object], sent: tuple[object, ...]) -> str:
    """The URL of another page of a list, with the parameters that the link to it left out.

    ``values`` are the client's, ``sent`` what the page before was asked for with, as ``Call.sent`` has it.
    """
    _, query, *_ = (*sent, None, None)
    if isinstance(query, dict):
        values = {name: query[name] for name in values if name in query}
    text = query_string(left_out(values, url))
    return f"{url}&{text[1:]}" if text and "?" in url else url + text


def left_out(values: Mapping[str, object], url: str) -> Mapping[str, object]:
    """The parameters that aren't in the query of a URL yet."""
    there = parse_qs(url.partition("?")[2], keep_blank_values=True)
    return {name: value for name, value in values.items() if name not in there}


def _with(options: Options, parameter: Parameter, value: object, name: str) -> Options:
    """The options with another value of a parameter; with none, if it is None."""
    wire, text = parameter.wire, None
    if value is not None:
        text = _text(parameter, value, name)
    elif parameter.required:
        raise ValueError(f"{name}: a client can't do without one")
    if parameter.place == "header":
        return _with_headers(options, {wire: text})
    if parameter.place == "path":
        return options.replaced(in_path=_changed(options.in_path, wire, text))
    return options.replaced(in_query=_changed(options.in_query, wire, text))


def _text(parameter: Parameter, value: object, name: str) -> str:
    """What is sent of a value."""
    try:
        written = parameter.write(value) if parameter.write else value
    except (TypeError, ValueError) as error:
        raise type(error)(f"{name}: {error}") from None
    text = as_text(name, written)
    if not text.strip():
        raise ValueError(f"{name}: it is empty")
    if parameter.place == "path" and text in (".", ".."):
        raise ValueError(f"{name}: {text!r} names nothing that has a path")
    if parameter.place == "header":
        return valid_headers({parameter.wire: text}, name)[parameter.wire]
    return text


def _changed(
    values: Mapping[str, object], name: str, text: str | None
) -> Mapping[str, object]:
    every = {**values, name: text}
    return {name: value for name, value in every.items() if value is not None}


def _with_headers(options: Options, given: Mapping[str, str | None]) -> Options:
    """The options with other headers; one that is None isn't sent."""
    replaced = {name.lower() for name in given}

    def changed(headers: Mapping[str, str]) -> dict[str, str]:
        kept = {n: text for n, text in headers.items() if n.lower() not in replaced}
        return kept | {name: text for name, text in given.items() if text is not None}

    return options.replaced(
        headers=changed(options.headers),
        headers_with_body=changed(options.headers_with_body),
    )
