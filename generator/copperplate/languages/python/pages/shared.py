"""What the pages are made from, and what several of them say."""

from __future__ import annotations

from copperplate import names
from copperplate.ir.model import Operation, Resource
from copperplate.ir.relations import relations
from copperplate.languages.python.annotations import PageAnnotations
from copperplate.languages.python.naming import Names
from copperplate.languages.python.pages.examples import Examples
from copperplate.languages.python.settings import Settings
from copperplate.schema.description import Description
from copperplate.text.code import Code, code, identifier
from copperplate.text.prose import markdown


class Shared:
    """One API, with all that was decided of it."""

    def __init__(
        self, description: Description, settings: Settings, all_names: Names
    ) -> None:
        self.api = api = description.api
        self.facts = facts = description.facts
        self.names = all_names
        self.settings = settings
        self.package = identifier(settings.package)
        self.annotations = PageAnnotations(all_names)
        self.relations = relations(api, facts)
        self.examples = Examples(api, facts, all_names, self.package)
        self.datatypes = {datatype.name: datatype for datatype in api.datatypes()}

    def title(self, resource: Resource) -> Code:
        """``IP policy rules``: the words of the resource's name, spelled as they are in the API."""
        known = {word.lower(): word for word in self.api.words}
        words = names.split(resource.name, self.api.words)
        title = " ".join(known.get(word, word) for word in words)
        return markdown(title[:1].upper() + title[1:])

    def client(self, resource: str) -> Code:
        """Where a client has the service of a resource: ``client.books``."""
        return code("client.{}", self.names.services[resource].accessor)

    def full_name(self, resource: str, operation: Operation) -> Code:
        """``shop.services.books.BooksClient.get``"""
        service = self.names.services[resource]
        return code(
            "{}.services.{}.{}.{}",
            self.package,
            service.module,
            service.class_name,
            service.operations[operation.name].method,
        )

    def result(self, resource: str, operation: Operation) -> Code:
        """What a call returns, as an annotation."""
        if operation.result is None:
            return code("None")
        facts = self.facts.services[resource].operations[operation.name]
        return self.annotations.of_result(operation.result, facts.items).code

    def link(self, datatype: str) -> Code:
        """A link to a class."""
        return code("{{py:class}}`{}`", self.names.datatypes[datatype].class_name)
