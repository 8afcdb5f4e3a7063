"""Operations of which only the form is known: a client can read what they answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packages import API, imported, write_schema

from copperplate import emulator

PLAIN = API.partition("paging:")[0] + """\
errors: {code: code, message: message, failure: {member: ok, is: false}}
"""
REPOS = """
service:
  attribute: repos
  class: ReposClient
  path: /repos
  of: Repo
  key: name
  doc: Repos.
  operations:
    create: {doc: Create one., required: [name]}
    counts: {http: GET /repos/counts, doc: Count them., result: map of integer}
datatypes:
  Repo: {properties: {name: {type: string}}}
"""
ISSUES = """
service:
  attribute: issues
  class: IssuesClient
  path: /repos/{repo}/issues
  of: Issue
  key: number
  doc: Issues.
  parameters:
    repo: {type: string}
    words: {type: string}
    labels: {type: list of string}
    size: {type: integer}
    due: {type: datetime}
  operations:
    create: {doc: Tell., required: [title], optional: [labels, size, due]}
    get: {doc: Get one.}
    all: {http: GET /issues, doc: All of them., result: IssueList}
    of: {http: "GET /repos/{repo}/all", doc: Those of one., result: IssueList}
    count: {http: POST /issues/count, doc: Count them., required: [words], result: integer}
    show: {http: "GET /repos/{repo}/issues/{number}/page", doc: Show it., result: string or Issue}
    find: {http: "GET /repos/{repo}/found", doc: Find one., result: Issue or boolean}
    mood: {http: GET /mood, doc: What people feel., result: Mood}
    keep: {http: POST /kept, doc: Keep it., body: what, result: string, parameters: {what: {type: Mood or Told}}}
    told: {http: "GET /repos/{repo}/told", doc: What is told., result: Told or Untold}
datatypes:
  Issue:
    properties:
      number: {type: integer}
      title: {type: string}
      labels: {type: integer, doc: how many}
      size: {type: number}
      due: {type: datetime, as: unix_seconds, nullable: true}
  IssueList: {properties: {issues: {type: list of Issue}}}
  Told: {properties: {by: {type: string, required: true}}}
  Untold: {properties: {why: {type: string, required: true}, mood: {type: string or Mood}}}
enums: {Mood: {type: integer, closed: true, values: [3, 5]}}
"""
WALLETS = """
service:
  attribute: wallets
  class: WalletsClient
  path: /wallets
  of: Wallet
  doc: Wallets.
  operations: {create: {doc: Make one., optional: [name]}}
datatypes:
  Wallet: {properties: {id: {type: string}, name: {type: string}, means: {type: Card or Bank}}}
  Card:
    properties:
      number: {type: string, required: true}
      holder: {type: Holder}
      backup: {type: Card or Bank}
  Bank: {properties: {iban: {type: string, required: true}, backup: {type: Either}}}
  Holder: {properties: {name: {type: string}, card: {type: Card or Bank}}}
unions: {Either: {of: [Card, list of Bank]}}
"""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schema")
    return write_schema(folder, PLAIN, repos=REPOS, issues=ISSUES, wallets=WALLETS)


@pytest.fixture(scope="module")
def shop(
    schema: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ModuleType]:
    with imported(schema, tmp_path_factory.mktemp("package"), "forms_of_tests") as shop:
        yield shop


@pytest.fixture
def client(schema: Path, shop: ModuleType) -> Iterator[Any]:
    with emulator.run(schema) as server:
        with shop.Client("key", base_url=server.base_url) as client:
            client.repos.create("a")
            client.repos.create("b")
            yield client


def test_a_result_of_several_types_is_one_of_them(
    client: Any, shop: ModuleType
) -> None:
    client.issues.create("a", "slow")
    shown = client.issues.show("a", 1)
    assert type(shown) is shop.datatypes.Issue and shown.title == "slow"
    assert client.issues.find("a") is False
    assert type(client.issues.told("a")) is shop.datatypes.Told


def test_an_object_of_a_union_may_hold_another_of_it_and_has_an_end(
    client: Any, shop: ModuleType
) -> None:
    means = client.wallets.create().means
    assert type(means) is shop.datatypes.Card and means.holder.name == ""
    with pytest.raises(shop.InvalidResponseError, match="Card.backup: missing"):
        means.backup


def test_a_result_may_be_of_a_closed_enum_and_a_body_of_a_union(
    client: Any, shop: ModuleType
) -> None:
    assert client.issues.mood() == 3
    assert client.issues.keep(5) == ""
    assert client.issues.keep({"by": "me"}) == ""
    with pytest.raises(shop.BadRequestError, match="'what' must be Mood or Told"):
        client.issues.keep(["hey"])


def test_a_path_without_the_parents_is_about_all_of_their_objects(client: Any) -> None:
    for repo, title in ("a", "slow"), ("b", "ugly"), ("a", "loud"):
        client.issues.create(repo, title)
    assert [i.title for i in client.issues.all().issues] == ["slow", "ugly", "loud"]
    assert [i.title for i in client.issues.of("a").issues] == ["slow", "loud"]
    assert client.issues.count("slow") == 0


def test_a_parameter_sets_no_property_of_another_type(client: Any) -> None:
    due = datetime(2024, 1, 31, tzinfo=timezone.utc)
    issue = client.issues.create("a", "slow", labels=["x"], size=3, due=due)
    assert (issue.labels, issue.size, issue.due) == (0, 3.0, None)


def test_a_map_has_no_member_that_tells_of_success(client: Any) -> None:
    assert client.repos.counts() == {}
