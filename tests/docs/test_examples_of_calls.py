"""The programs that the pages show: Python can read them, and they give what the API takes."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from packages import API, files, write_schema

MESSAGES = """
service:
  attribute: messages
  class: MessagesClient
  path: /messages
  of: Message
  doc: Messages.
  operations:
    create: {doc: Send one., required: [tag, blocks, mood]}
    seal:
      http: POST /messages/seal
      doc: Seal some.
      body: ids
      required: [branch]
      optional: [hard]
      parameters:
        branch: {type: string, in: header, wire: X-Branch}
        ids: {type: list of string}
        hard: {type: boolean, in: query}
datatypes:
  Message:
    properties:
      id: {type: string}
      tag: {type: string, max_bytes: 5}
      blocks: {type: list of Block}
      mood: {type: Mood or Text}
  Text: {properties: {kind: {type: string, values: [text], required: true}, text: {type: string, required: true, max_bytes: 4}}}
  Picture: {properties: {kind: {type: string, values: [picture], required: true}, data: {type: bytes, required: true}}}
unions: {Block: {of: [Picture, Text]}}
enums: {Mood: {closed: true, values: [good, bad]}}
"""


def test_examples_give_what_the_api_takes(tmp_path: Path) -> None:
    schema = write_schema(tmp_path, API, messages=MESSAGES)
    page = files(schema, package="shop")["docs/resources/messages.md"]
    programs = re.findall(r"(?s)```python\n(.*?)\n```", page)
    programs = programs[2:]  # those that make clients
    for program in programs:
        ast.parse(program)
    create, _, seal, _ = programs
    assert create == (
        "message = client.messages.create(\n"
        '    tag="my ta",\n'
        '    blocks=[{"kind": "picture", "data": b\'copper\'}],\n'
        '    mood="good",\n'
        ")\nprint(message.id)"
    )
    assert seal == 'client.messages.seal(branch="my branch", ids=["my ids"])'
