"""Templates and a plan in, files out."""

from __future__ import annotations

import functools
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import jinja2
from jinja2 import nodes

from copperplate.errors import TemplateError
from copperplate.languages import Language, Plan
from copperplate.output.file import ATTRIBUTES, MANIFEST, File, text_of
from copperplate.paths import is_path_inside, sources
from copperplate.text.code import Code, Place

_REFUSED: Mapping[type[nodes.Node], str] = {
    nodes.Macro: "a macro returns text that was never encoded: include a file instead",
    nodes.CallBlock: "a call block returns text that was never encoded",
    nodes.FilterBlock: "a filter changes code that was encoded for its place",
    nodes.AssignBlock: "a set block makes text that was never encoded",
    nodes.Import: "imported macros return text that was never encoded: include the file",
    nodes.FromImport: "imported macros return text that was never encoded: include the file",
}
"""What would print text around the check of every printed value, or lose that it is code."""


def render(language: Language, plan: Plan) -> Iterator[tuple[str, File]]:
    """The files that a language's templates and a plan make, one after the other, with their relative paths.

    The path of a template is the path of its output, with the placeholders filled in. A file that
    doesn't end in ``.j2`` is copied, and may hold anything; ``_NAME.j2``, without another suffix, is
    there to be included by others. Lines of text come out ending in ``\\n``, and a file that may be
    executed may be so in the output.

    Source that is copied may have parts that not every output needs, between comments on lines of their own:
    ``# {% if NAME %}``, perhaps ``# {% else %}``, and ``# {% endif %}``, one after the other; ``# {{ NAME.MEMBER }}``
    prints. So it can be checked and tested where it lies, with all of its parts.

    Raises TemplateError for a template that prints anything but code for a file of its kind, for a path
    that leaves the output folder, and for two files of one path (also if only the case of letters
    differs).
    """
    folder = language.templates
    environments = {
        suffix: _environment(folder, place)
        for suffix, place in language.suffixes.items()
    }
    made: dict[str, str] = {}
    for source in sources(folder):
        if source in plan.without:
            continue
        executable = bool((folder / source).stat().st_mode & stat.S_IXUSR)
        for target, variables in _targets(source, plan):
            _check_path(target, source, folder)
            if other := made.get(target.casefold()):
                raise TemplateError(
                    f"{folder / source}: makes {target}, as {other} does already"
                )
            made[target.casefold()] = source
            suffix = PurePosixPath(target).suffix
            context = {**plan.context, **variables}
            if source.endswith(".j2"):
                if suffix not in environments:
                    raise TemplateError(
                        f"{folder / source}: the language doesn't say what code a file {suffix!r} takes"
                    )
                text = _rendered(environments[suffix], folder, source, context)
                yield target, File(text.encode(), executable)
            else:
                place = language.suffixes.get(suffix)
                data = _copied(folder / source)
                if place is not None and place.comment:
                    data = _with_parts(folder / source, data, place, context)
                yield target, File(data, executable, is_copied=True)


def _copied(source: Path) -> bytes:
    """What a file holds, whatever it is; of text a checkout may have changed the line ends."""
    data = source.read_bytes()
    text = text_of(data)
    return data if text is None else text.encode()


def _with_parts(
    source: Path, data: bytes, place: Place, context: Mapping[str, object]
) -> bytes:
    """What a file holds that is copied, with those of its parts that this output needs."""
    mark = f"{place.comment} {{"
    if mark.encode() not in data:
        return data
    part, printed, any_ = _patterns(re.escape(mark))
    try:
        text = part.sub(
            lambda found: found[2] if context[found[1]] else found[3] or "",
            data.decode(),
        )
        if left := any_.search(printed.sub("", text)):
            raise ValueError(f"this part is none: {left[0].strip()}")
        text = printed.sub(
            lambda found: str(_only_code(place, getattr(context[found[1]], found[2]))),
            text,
        )
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise TemplateError(f"{source}: {error}") from error
    return text.encode()


@functools.cache
def _patterns(mark: str) -> tuple[re.Pattern[str], ...]:
    """A part of source, what is printed in it, and whatever looks like one of these.

    ``mark`` is how comments with braces begin.
    """
    before = rf"^ *{mark}%"
    part = rf"{before} if (\w+) %}}\n(.*?)(?:{before} else %}}\n(.*?))?{before} endif %}}\n"
    printed = rf"{mark}{{ (\w+)\.(\w+) }}}}$"
    return (
        re.compile(part, re.MULTILINE | re.DOTALL),
        re.compile(printed, re.MULTILINE),
        re.compile(rf"^ *{mark}[%{{].*", re.MULTILINE),
    )


class _Environment(jinja2.Environment):
    """Refuses, when a template is read, what could print text around ``_only_code``."""

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        template = super()._parse(source, name, filename)
        looked_at: tuple[type[nodes.Node], ...] = (nodes.Output, *_REFUSED)
        for node in template.find_all(looked_at):
            printed = node.nodes if isinstance(node, nodes.Output) else [node]
            for item in printed:
                if reason := _refusal(item):
                    raise jinja2.TemplateSyntaxError(
                        reason, item.lineno, name, filename
                    )
        return template


def _refusal(node: nodes.Node) -> str | None:
    """Why a node may not be in a template or, within ``{{ }}``, not be printed; None if it may."""
    if isinstance(
        node, nodes.TemplateData | nodes.Name | nodes.Getattr | nodes.Getitem
    ):
        return None
    if type(node) in _REFUSED:
        return _REFUSED[type(node)]
    kind = _EXPRESSIONS.get(type(node), "expression")
    return f"a value of the view is printed as it is, with no {kind}: decide it in the view"


_EXPRESSIONS: Mapping[type[nodes.Node], str] = {
    nodes.Const: "literal",
    nodes.Filter: "filter",
    nodes.Call: "call",
    nodes.CondExpr: "choice",
}


def _environment(folder: Path, place: Place) -> jinja2.Environment:
    """Renders templates of files that take code for one place."""
    return _Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        finalize=functools.partial(_only_code, place),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _only_code(place: Place, value: object) -> object:
    if isinstance(value, jinja2.StrictUndefined):
        return value  # printing it raises an error that names it
    if type(value) is not Code:
        raise TypeError(
            f"a template prints code only, not {value!r}: encode it in the view"
        )
    if value.place not in (None, place):
        raise TypeError(
            f"code for {value.place.name} in a file that takes {place.name}: {value!r}"
        )
    return value


def _rendered(
    environment: jinja2.Environment,
    folder: Path,
    source: str,
    context: Mapping[str, object],
) -> str:
    """One template's output; every mistake in it becomes a TemplateError with its place."""
    try:
        return environment.get_template(source).render(context)
    except jinja2.TemplateSyntaxError as error:
        place = f"{folder / (error.name or source)}:{error.lineno}"
        raise TemplateError(f"{place}: {error.message}") from error
    except UnicodeDecodeError as error:
        raise TemplateError(f"{folder / source}: not UTF-8") from error
    except (jinja2.TemplateError, TypeError, AttributeError) as error:
        place = _place(error, folder) or str(folder / source)
        raise TemplateError(f"{place}: {error}") from error


def _place(error: BaseException, folder: Path) -> str | None:
    """The line of the template that raised the error; None if it came from somewhere else."""
    place = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.startswith(str(folder)):
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _targets(source: str, plan: Plan) -> list[tuple[str, Mapping[str, object]]]:
    """The output paths of one template, each with the variables of its own."""
    if re.search(r"(^|/)_[^/.]*\.j2$", source):
        return []
    target = source.removesuffix(".j2")
    for placeholder, name in plan.names.items():
        target = _filled(target, placeholder, name)
    for placeholder, views in plan.each.items():
        if _filled(target, placeholder, Code()) != target:
            variable = placeholder.lower()
            return [
                (_filled(target, placeholder, view.file_name), {variable: view})
                for view in views
            ]
    return [(target, {})]


def _filled(path: str, placeholder: str, name: Code) -> str:
    """The path with a placeholder replaced where it stands as a word of its own."""
    if type(name) is not Code:
        raise TemplateError(f"the name for {placeholder} is not code: {name!r}")
    return re.sub(rf"\b{placeholder}\b", lambda _: name, path)


def _check_path(target: str, source: str, folder: Path) -> None:
    """A path leads nowhere out of the output folder, and to nothing that is made by the generator."""
    if not is_path_inside(target):
        raise TemplateError(f"{folder / source}: {target!r} is not a path to write")
    if PurePosixPath(target).name in (ATTRIBUTES, MANIFEST):
        raise TemplateError(f"{folder / source}: the generator makes {target} itself")
