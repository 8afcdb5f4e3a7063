"""The intermediate representation: an API, resolved, checked and free of any language.

Every class is frozen and holds nothing but data. Wire names are kept as the API spells them; a
language derives its own names from them. Every string here came from a schema and is plain
``str``, which no template can print: see ``copperplate.text.code``. What follows from an API is in
``copperplate.ir.facts``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Literal, TypeAlias

from copperplate.ir.member_path import MemberPath
from copperplate.ir.path import Path

JSONValue: TypeAlias = (
    "str | int | float | Decimal | bool | None | list[JSONValue] | dict[str, JSONValue]"
)
"""A value of JSON. Numbers of a request are a ``Decimal`` where a ``float`` would lose digits; those of a schema
never are."""

ScalarKind = Literal[
    "string",
    "integer",
    "int64",
    "number",
    "decimal",
    "boolean",
    "datetime",
    "date",
    "duration",
    "bytes",
    "uuid",
    "url",
    "any",
]
"""What each is in JSON is in ``ir.scalars``; ``any`` is JSON of any kind, kept as it came."""

Form = Literal["text", "unix_seconds", "unix_milliseconds", "iso8601", "seconds_text"]
"""The forms on the wire that aren't the usual ones."""

StandardMethod = Literal["create", "get", "list", "update", "replace", "delete"]

Location = Literal["path", "query", "header", "body", "others", "whole_body"]
"""Where a parameter goes. ``body`` is one member of a JSON object, ``others`` a map of all that no parameter
describes, ``whole_body`` all of the body.

In a path a parameter is a scalar. In a query or a header it is a scalar or a list of scalars; in a query an
object of scalars as well, each of them in brackets: ``?filter[state]=open``.
"""

HTTPMethod = Literal["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

SchemeKind = Literal["key", "basic", "client_credentials"]
"""A key as it stands; user name and password; an OAuth 2 access token, got with a client's id and secret."""

KeyPlace = Literal["header", "query", "cookie"]

Alternatives: TypeAlias = tuple[tuple[str, ...], ...]
"""The schemes that go with a request, by name, one alternative after the other: a client takes the first
for which it has everything. One that is empty takes requests of anybody."""

Cause = Literal[
    "bad_request",
    "authentication",
    "permission",
    "not_found",
    "conflict",
    "rate_limit",
    "server",
]
"""Why a call failed."""

JSON_MEDIA_TYPE = "application/json"

Steps: TypeAlias = tuple[str | int, ...]
"""Where something is in a JSON value: names of members and places in lists, from the outermost on. Without any
of them the API has no such thing."""

Order = Literal["oldest_first", "newest_first"]

Assigned = Literal["id", "uri", "created", "updated"]
"""What the server itself sets: the identifier, the URI, the time of creation or of the last change."""

SignatureAlgorithm = Literal["hmac-sha1", "hmac-sha256", "hmac-sha512"]

SecretEncoding = Literal["text", "base64", "hex"]

BlankName = Literal["id", "timestamp", "type", "signature", "body"]
"""What differs from event to event."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value; of the kind ``any`` it may be a list or an object as well."""

    kind: ScalarKind
    form: Form | None = None
    """How it is written on the wire; None is the usual way of its kind."""
    enum: str | None = None
    """The name of the enum that its values are of."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A sequence of items of one type."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping from strings to values of one type."""

    value: Type


@dataclass(frozen=True, slots=True)
class Reference:
    """An object of the datatype of that name."""

    datatype: str


@dataclass(frozen=True, slots=True)
class UnionMember:
    """One of the types that a union may be."""

    type: Type
    tags: tuple[str | int | float, ...] = ()
    """The values of the union's tag that stand for it, where the schema names them."""


@dataclass(frozen=True, slots=True)
class Union:
    """A value of one of several types; ``ir.unions`` tells them apart."""

    name: str
    """What the schema calls it, or ``string or Customer`` for one without a name."""
    members: tuple[UnionMember, ...]
    tag: str | None = None
    """The member of its objects that tells which one it is, by its name on the wire."""
    is_named: bool = False
    """The schema gives it a name, under which it is described once."""


Type: TypeAlias = Scalar | ListOf | MapOf | Reference | Union


def innermost(type_: Type) -> Scalar | Reference | Union:
    """The type of the items at the bottom of lists and maps."""
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item if isinstance(type_, ListOf) else type_.value
    return type_


def with_innermost(type_: Type, inner: Scalar) -> Type:
    """The same lists and maps around another type."""
    match type_:
        case ListOf(item):
            return ListOf(with_innermost(item, inner))
        case MapOf(value):
            return MapOf(with_innermost(value, inner))
    return inner


def held(type_: Type) -> tuple[str, ...]:
    """The datatypes that a value of the type is, may be, or holds."""
    match innermost(type_):
        case Reference(name):
            return (name,)
        case Union(members=members):
            return tuple(name for member in members for name in held(member.type))
    return ()


def scalars_in(type_: Type) -> Iterator[Scalar]:
    """The scalars that a value of the type is, may be, or holds."""
    match innermost(type_):
        case Scalar() as scalar:
            yield scalar
        case Union(members=members):
            for member in members:
                yield from scalars_in(member.type)


def named(type_: Type) -> Iterator[str]:
    """The datatypes and enums that a value of the type is, may be, or holds."""
    yield from held(type_)
    yield from (scalar.enum for scalar in scalars_in(type_) if scalar.enum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a property and a parameter have in common: a name, a type, and the facts about its value.

    ``values``, ``max_bytes``, ``max_characters``, ``minimum`` and ``maximum`` speak of the scalar
    inside: in a list or a map they hold for every item. ``max_items`` speaks of the list itself, of the
    outermost one if there are several.
    """

    name: str
    """What the schema calls it; languages make names of their own of it."""
    wire: str
    """Its name in a request or a response, to the letter."""
    type: Type
    doc: str = ""
    required: bool = False
    """Of a parameter: the caller must give it. Of a property: whoever sends the object must give it; it says
    nothing of answers."""
    nullable: bool = False
    """May be null or missing in an answer, or be set to null in a request."""
    deprecated: str | None = None
    """Why, and what to use instead; an empty text if the schema gives no reason; None if not deprecated."""
    values: tuple[str | int | float, ...] = ()
    """The known values: those that are allowed, but for ``open_values``."""
    open_values: bool = False
    """Others than the known values may come, and may be given."""
    max_bytes: int | None = None
    max_characters: int | None = None
    max_items: int | None = None
    minimum: int | float | None = None
    maximum: int | float | None = None
    unit: str | None = None
    """The unit of a number, in plain words: ``seconds``, ``kilometres``."""
    default: JSONValue = None
    """What the server takes if nothing is given; None if the schema names nothing."""
    example: JSONValue = None
    """A value for the examples in the docs; None if the schema gives none."""
    secret: bool = False
    """Never shown in a log, a message or a printed object."""
    refers_to: tuple[str, ...] = ()
    """The datatypes, one of which the identifier (or the object that holds it) points to."""
    refers_to_others: bool = False
    """It may point to something else as well, which this API does not describe."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property(Field):
    """A member of a datatype."""

    shown_once: bool = False
    """Given in the answer to ``create`` only, and null ever after."""
    assigned: Assigned | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Others(Field):
    """The members of an object that no property describes, all together: a map of them by their names.

    In JSON each is a member of the object itself. ``nullable`` says that each may be null.
    """

    @property
    def each(self) -> Type:
        """The type of such a member."""
        assert isinstance(self.type, MapOf)
        return self.type.value

    @property
    def may_be_null(self) -> bool:
        """Whether one of them may be null."""
        return self.nullable or self.each == Scalar("any")

    def one(self, name: str) -> Property:
        """Such a member of that name, as a property."""
        same = {each.name: getattr(self, each.name) for each in fields(Field)}
        return Property(
            **{**same, "name": name, "wire": name, "type": self.each, "example": None}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter(Field):
    """A parameter of an operation."""

    location: Location
    comma_separated: bool = False
    """Of a list in a query: its items are one text, ``?state=open,sent``, rather than parameters of one name,
    ``?state=open&state=sent``. A list in a header is always so."""


def as_others(field: Field) -> Others | None:
    """The members that a field stands for together; None if it is a single one."""
    if isinstance(field, Parameter) and field.location == "others":
        return Others(
            **{each.name: getattr(field, each.name) for each in fields(Field)}
        )
    return field if isinstance(field, Others) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedParameter(Parameter):
    """A parameter of the whole API: a client is told it once, and sends it with each call that takes it.

    If it is required, there is no client without it. One in a path is needed by the calls whose path has it.
    """

    environment_variable: str
    """Where a client looks for it if it is given none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Datatype:
    """A class of objects."""

    name: str
    doc: str = ""
    properties: tuple[Property, ...]
    others: Others | None = None
    """What other members an object may have; None if the API knows of none."""
    methods: tuple[str, ...] = ()
    """Operations of the service whose datatype this is that an object offers as its own methods. Its
    properties fill the path parameters of the same names; those of the service's own path that are no
    properties it remembers from the call that it came from."""
    page_of: MemberPath | None = None
    """The property that holds the items, if this is a page of a list; in a property of another, if the path
    is longer."""
    deprecated: str | None = None

    @property
    def fields(self) -> tuple[Property | Others, ...]:
        """All that an object may hold: the properties, and the other members as one."""
        return (
            self.properties if self.others is None else (*self.properties, self.others)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumValue:
    """One value of an enum."""

    name: str
    """What the schema calls it; languages make names of their own of it."""
    value: str | int
    doc: str = ""
    deprecated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum:
    """Values that have a name and a meaning each."""

    name: str
    kind: Literal["string", "integer"]
    values: tuple[EnumValue, ...]
    doc: str = ""
    closed: bool = False
    """There will be no other values."""
    deprecated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedUnion:
    """A union that the schema gives a name."""

    type: Union
    doc: str = ""
    deprecated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One call: a verb on a path."""

    name: str
    standard: StandardMethod | None
    """The standard method that it is; None for a custom one."""
    http_method: HTTPMethod
    path: Path
    """Below the base URL."""
    doc: str
    parameters: tuple[Parameter, ...]
    """In the order of a signature: those of the path first, in the path's order. Those that all of the API
    shares are not among them."""
    result: Type | None
    """None if the answer has no body."""
    envelope: tuple[str, ...] = ()
    """The members of the answer, one within the other, that lead to the result: ``("data", "book")``; none if
    the answer is the result itself."""
    paging: str | None = None
    """The name of the pagination scheme of its list; None if it doesn't."""
    deprecated: str | None = None
    authentication: Alternatives | None = None
    """None if it is the API's."""

    @property
    def has_body(self) -> bool:
        """Whether something is sent in the body of the request."""
        places = ("body", "others", "whole_body")
        return any(p.location in places for p in self.parameters)

    @property
    def others(self) -> Others | None:
        """What other members its body may have than parameters describe."""
        return next(filter(None, map(as_others, self.parameters)), None)

    @property
    def in_path(self) -> tuple[str, ...]:
        """The names of its own parameters in the path, in the path's order."""
        return tuple(p.name for p in self.parameters if p.location == "path")


def takes(operation: Operation, shared: SharedParameter) -> bool:
    """Whether an operation takes a parameter that all of the API shares."""
    if any(own.name == shared.name for own in operation.parameters):
        return False
    return shared.location != "path" or shared.name in operation.path.parameters


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The operations on one kind of resource."""

    attribute: tuple[str, ...]
    """Where a client object holds it: ``("orders", "items")`` for ``client.orders.items``."""
    class_name: str
    doc: str
    path: Path
    """Of all objects; for a singleton, of the one that there is."""
    datatype: str
    """The name of the datatype that the operations are about."""
    key: str
    """The property that identifies one of them: ``id`` mostly."""
    id_prefix: str
    """What the identifiers that the server makes begin with; may be empty."""
    singleton: bool
    """There is exactly one, at ``path`` itself, under a parent resource."""
    operations: tuple[Operation, ...]

    @property
    def name(self) -> str:
        """What people call it: ``orders.items``."""
        return ".".join(self.attribute)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What the API tells by a webhook."""

    name: str
    """Its type on the wire: ``payment.created``."""
    data: Type | None
    """What it is about; None if the schema doesn't say."""
    doc: str = ""
    deprecated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """What one file of the schema describes: a service, datatypes, or both."""

    name: str
    """The file's stem, in snake case; the name of everything that is generated from it."""
    doc: str
    service: Service | None
    datatypes: tuple[Datatype, ...]
    enums: tuple[Enum, ...] = ()
    unions: tuple[NamedUnion, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A text that a client has to be given: a key, a user name."""

    name: str
    """What a client calls it: ``api_key``, ``username``, ``client_secret``."""
    environment_variable: str
    """Where a client looks for it if it is given none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One way to authenticate a request."""

    name: str
    """What operations call it; ``bearer``, ``basic`` and so on if the schema gives no other name."""
    kind: SchemeKind
    place: KeyPlace
    """Where the request holds it."""
    wire: str
    """The name of that header, query parameter or cookie."""
    word: str
    """What stands before it in the header, ``Bearer``; may be empty."""
    credentials: tuple[Credential, ...]
    """What it is made of: a key; a user name and a password (without one it is empty); a client's id and
    its secret."""
    token_url: str = ""
    """Where an access token is asked for: a whole URL, or a path below the base URL."""
    scopes: tuple[str, ...] = ()
    """What the access token is asked for."""
    credentials_in_body: bool = False
    """The client's id and secret are members of the form that asks for a token, not in its Authorization."""
    token_form: Mapping[str, str] = field(default_factory=dict)
    """More members of that form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authentication:
    """How requests are authenticated."""

    schemes: tuple[Scheme, ...]
    """All of them."""
    alternatives: Alternatives
    """What any operation takes that doesn't say otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header with a fixed value, sent with every request."""

    name: str
    value: str
    missing_code: str | int | None = None
    """The error code of a request without it."""
    invalid_code: str | int | None = None
    """The error code of a request with another value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idempotency:
    """How the server knows a request again that it has carried out already.

    A request with a known key is answered as the first one was and changes nothing; if it says something
    else than the first one, it is refused with 422.
    """

    header: str
    """The header with a key that is the same in all attempts at one call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """A pagination scheme: how lists come in pages, told by what parameters and members of a page do.

    Parameters are named as in ``parameters``, members as the datatypes of pages name their properties. The
    next page is found by the first of ``next``, ``link``, ``next_cursor``, ``last``, ``offset`` and ``page``
    that is given.
    """

    name: str
    """``default`` if the API has only one."""
    parameters: tuple[Parameter, ...]
    """Of each list that comes in pages so. Their places are those in a GET: an operation whose verb has a
    body has its own in there."""
    cursor: str | None = None
    """The parameter that says after which item, or at which token, a page begins."""
    offset: str | None = None
    """The parameter with the number of items before a page, counted from ``first``."""
    page: str | None = None
    """The parameter with the number of a page."""
    limit: str | None = None
    """The parameter that bounds the number of items in a page."""
    items: MemberPath | None = None
    """The list in a page, where its datatype has no ``page_of``."""
    next: MemberPath | None = None
    """The URL of the next page, absolute or relative to that of this one; null or absent in the last."""
    link: str | None = None
    """The relation under which the header ``Link`` has the URL of the next page."""
    next_cursor: MemberPath | None = None
    """What ``cursor`` is for the next page; null, empty or absent in the last."""
    last: str | None = None
    """The property of a page's last item that is the cursor of the next page."""
    more: MemberPath | None = None
    """True if another page follows, anything else if none does."""
    total: MemberPath | None = None
    """The number of all items of the list."""
    total_pages: MemberPath | None = None
    """The number of all pages of the list."""
    order: Order = "oldest_first"
    """The order of the items in a list, by the time of their creation."""
    invalid_cursor_code: str | int | None = None
    """The error code of a cursor, an offset or a page that is no good."""

    @property
    def begin(self) -> str:
        """The parameter that tells where a page begins."""
        return self.cursor or self.offset or self.page or ""

    @property
    def first(self) -> int:
        """The offset or the number of the first page."""
        for parameter in self.parameters:
            if parameter.name == self.begin:
                if isinstance(parameter.default, int):
                    return parameter.default
                if parameter.minimum is not None:
                    return int(parameter.minimum)
        return 1 if self.page else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """How a response whose status is a success says that the call failed nevertheless.

    A response without the member is none that failed.
    """

    member: Steps
    value: str | int | float | bool | None
    """What the member is then; None with ``negated``: anything but null."""
    negated: bool
    """The member is then anything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """The form of an error's body: where its members are, and what its codes mean."""

    code: Steps = ()
    status: Steps = ()
    message: Steps = ()
    details: Steps = ()
    operation_id: Steps = ()
    """Where the operation's id is in the body."""
    operation_id_header: str = ""
    """The header of any answer that holds the operation's id; empty if there is none."""
    operation_id_prefix: str = ""
    """What such an id begins with; may be empty."""
    codes: Mapping[int, str | int]
    """The error code that the API gives with a status, where one is documented."""
    causes: Mapping[Cause, tuple[str | int, ...]]
    """The error codes that say more of the cause than the status does. The emulator gives the first."""
    bodies: Mapping[int, str]
    """By status, the datatype that is the body of an error, where it has another form."""
    failure: Failure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimit:
    """The most requests in a rolling window."""

    requests: int
    seconds: int
    code: str | int | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in a text that something is filled into, and what stands before it."""

    before: str
    name: BlankName

    def __str__(self) -> str:
        return f"{self.before}{{{self.name}}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureHeader:
    """A header of a webhook, as ``t={timestamp},v1={signature}`` describes it."""

    name: str
    blanks: tuple[Blank, ...]

    def __str__(self) -> str:
        return "".join(map(str, self.blanks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """How webhooks are signed, with a secret that the API and a receiver share.

    A header may hold several signatures, each with what stands before it: while a secret is being replaced, both
    it and the new one sign. One of them has to match.
    """

    headers: tuple[SignatureHeader, ...]
    """Of all blanks each is there once at most; the signature is."""
    signed: tuple[Blank, ...]
    """What is signed: the body, perhaps after the id and the timestamp."""
    algorithm: SignatureAlgorithm
    encoding: Literal["hex", "base64"]
    """That of the signature in the header."""
    timestamp: Form | None
    """How the timestamp is written, as with a datetime; None is RFC 3339."""
    tolerance: int
    """The most seconds between the timestamp and the time of arrival."""
    secret_prefix: str
    """What the secret begins with and the key doesn't: ``whsec_``; may be empty."""
    secret_encoding: SecretEncoding
    """How the key is made of the rest of the secret: as it stands, or decoded."""

    def has(self, name: BlankName) -> bool:
        """Whether a header holds it."""
        return any(b.name == name for header in self.headers for b in header.blanks)

    @property
    def content(self) -> str:
        """What is signed, as a text with blanks: ``{timestamp}.{body}``."""
        return "".join(map(str, self.signed))

    @property
    def secret_form(self) -> str:
        """What a secret looks like: ``whsec_{base64}``."""
        return f"{self.secret_prefix}{{{self.secret_encoding}}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhooks:
    """How the API tells of events: by requests to a URL that its user names."""

    signing: Signing
    environment_variable: str = ""
    """Where a receiver looks for the secret if it is given none; empty if there is no such variable."""
    body: str | None = None
    """The datatype of all bodies, whatever the event."""
    type: Steps = ()
    """Where a body has the event's type; without steps a header has it."""
    id: Steps = ()
    """Where a body has the event's id."""
    data: Steps = ()
    """Where a body has what the event is about; without steps the body is that itself."""

    @property
    def has_id(self) -> bool:
        """Whether events have an id."""
        return bool(self.id) or self.signing.has("id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A page of the docs that was written by hand."""

    name: str
    """The end of its address: ``first-steps``."""
    text: str
    """Markdown, beginning with its title. ``PACKAGE`` and ``DISTRIBUTION`` stand for the names of what
    is generated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A whole API."""

    name: str
    title: str
    version: str
    doc: str
    base_url: str
    words: tuple[str, ...]
    """Words with a spelling of their own (``OAuth``, ``SANs``), for splitting and joining names."""
    examples: Mapping[str, tuple[str, ...]]
    """Texts for examples, by the last word of a field's name: one, and what an update makes of it."""
    id_length: int
    """Characters in an identifier that the server makes, behind its prefix."""
    authentication: Authentication
    headers: tuple[Header, ...]
    paging: tuple[Paging, ...]
    """The pagination schemes of the lists."""
    errors: Errors
    rate_limit: RateLimit | None
    resources: tuple[Resource, ...]
    """In the order of their names."""
    guides: tuple[Guide, ...] = ()
    """In the order of their names."""
    omits_empty: bool = False
    """An answer may leave out a property that is empty: null, or, where it can't be null, an empty text, 0,
    false, or a list or a map without items."""
    base_url_variable: str = ""
    """The environment variable where a client looks for another base URL; empty if there is none."""
    accept: str = JSON_MEDIA_TYPE
    """The media type that requests ask for, and successful responses have: JSON, or a JSON of the API's own."""
    idempotency: Idempotency | None = None
    parameters: tuple[SharedParameter, ...] = ()
    """Those that all operations share: each takes them that has none of that name itself, one in a path if
    it is in its path."""
    webhooks: Webhooks | None = None

    def datatypes(self) -> Iterator[Datatype]:
        """All datatypes, resource by resource."""
        for resource in self.resources:
            yield from resource.datatypes

    def enums(self) -> Iterator[Enum]:
        """All enums, resource by resource."""
        for resource in self.resources:
            yield from resource.enums

    def unions(self) -> Iterator[NamedUnion]:
        """All unions with a name, resource by resource."""
        for resource in self.resources:
            yield from resource.unions

    def events(self) -> Iterator[Event]:
        """All events, resource by resource."""
        for resource in self.resources:
            yield from resource.events

    def paging_of(self, operation: Operation) -> Paging | None:
        """How the list that an operation gives comes in pages; None if it doesn't."""
        return next((p for p in self.paging if p.name == operation.paging), None)

    def shared_by(self, operation: Operation) -> tuple[SharedParameter, ...]:
        """The shared parameters that an operation takes."""
        return tuple(each for each in self.parameters if takes(operation, each))

    def services(self) -> Iterator[Service]:
        """All services, resource by resource."""
        for resource in self.resources:
            if resource.service is not None:
                yield resource.service
