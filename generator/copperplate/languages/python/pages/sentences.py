"""What the docs say of a field besides its type and description, as sentences of Markdown."""

from __future__ import annotations

from copperplate.ir.facts import Sentences
from copperplate.ir.field_facts import DatatypeLink, Sentence, Value, Words
from copperplate.ir.model import Others, Parameter, Property, as_others
from copperplate.languages.python.encoders import in_prose
from copperplate.languages.python.pages.shared import Shared
from copperplate.text.code import Code, code, joined
from copperplate.text.prose import markdown, markdown_literal


def of_parameter(parameter: Parameter, said: Sentences, shared: Shared) -> Code:
    """What it means, whether it must be given, what it may be, and what is taken if it isn't given."""
    sentences = said.get(parameter.name, ())
    first = [_written(s, shared) for s in sentences if s.fact == "required"]
    if parameter.required:
        first = [code("**{}**", each) for each in first]
    doc = [as_sentence(parameter.doc)] if parameter.doc else []
    more = [_written(s, shared) for s in sentences if s.fact != "required"]
    others = as_others(parameter)
    if others is not None and others.may_be_null:
        more.append(code("`None` in it sends null."))
    elif any(s.fact == "nullable" for s in sentences):
        more.append(code("{{py:data}}`{}.NULL` sends null.", shared.package))
    return joined(" ", [*first, *doc, *more])


def of_property(property: Property | Others, said: Sentences, shared: Shared) -> Code:
    """Whether it may be null, what it may be, and what one must know before using it."""
    sentences = said.get(property.name, ())
    return joined(" ", [_written(each, shared) for each in sentences])


def deprecation(reason: str | None) -> Code | None:
    """That something is deprecated, and why; None if it isn't."""
    if reason is None:
        return None
    if not reason:
        return code("**Deprecated.**")
    return code("**Deprecated:** {}", markdown(reason))


def as_sentence(text: str) -> Code:
    """The text with a capital at its beginning and a full stop, or a mark of its own, at its end."""
    text = text.strip()
    first = text.split(" ", 1)[0].rstrip(".,;:!?")
    if first.islower() and first.replace("-", "").isalpha():
        text = text[:1].upper() + text[1:]
    return markdown(text if text.endswith((".", "!", "?", ":")) else text + ".")


def _written(sentence: Sentence, shared: Shared) -> Code:
    """A sentence, with links to datatypes."""
    if sentence.fact == "deprecated":
        _, *reason = sentence.pieces
        return deprecation(str(*reason)) or code("")
    return written(sentence.pieces, shared)


def written(words: Words, shared: Shared) -> Code:
    """Words in Markdown, with links to datatypes."""
    return joined("", [_word(word, shared) for word in words])


def _word(word: str | Value | DatatypeLink, shared: Shared) -> Code:
    match word:
        case Value():
            return markdown_literal(in_prose(word))
        case DatatypeLink(name):
            return shared.link(name)
        case str():
            # The spaces that join a word with its neighbours are no part of it.
            before = code(" ") if word.startswith(" ") else code("")
            after = code(" ") if word.endswith(" ") and word != " " else code("")
            return code("{}{}{}", before, markdown(word.strip(" ")), after)
