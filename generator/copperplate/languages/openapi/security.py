"""How requests are authenticated, in OpenAPI's words."""

from __future__ import annotations

from copperplate.ir.model import Alternatives, Api, JSONValue, Scheme
from copperplate.languages.openapi.pieces import Object


def schemes(api: Api) -> Object:
    """The security schemes, by name."""
    return {each.name: _scheme(api, each) for each in api.authentication.schemes}


def requirements(api: Api, alternatives: Alternatives) -> list[JSONValue]:
    """What may go with a request, one requirement an alternative; empty if nothing has to."""
    if alternatives == ((),):
        return []
    scopes = {each.name: list(each.scopes) for each in api.authentication.schemes}
    return [{name: [*scopes[name]] for name in names} for names in alternatives]


def _scheme(api: Api, scheme: Scheme) -> Object:
    described = _described(scheme)
    if scheme.kind == "client_credentials":
        url = scheme.token_url
        flow: Object = {
            "tokenUrl": f"{api.base_url}{url}" if url.startswith("/") else url,
            "scopes": dict.fromkeys(scheme.scopes, ""),
        }
        flows: Object = {"clientCredentials": flow}
        return {"type": "oauth2", "description": described, "flows": flows}
    is_http = (scheme.place, scheme.wire.lower()) == ("header", "authorization")
    if is_http and scheme.word.lower() in ("bearer", "basic"):
        kind = scheme.word.lower()
        return {"type": "http", "scheme": kind, "description": described}
    if scheme.word:
        described += f" The header's value is '{scheme.word}', a space, and the key."
    return {
        "type": "apiKey",
        "in": scheme.place,
        "name": scheme.wire,
        "description": described,
    }


def _described(scheme: Scheme) -> str:
    """Where a client finds what it has to show."""
    variables = [each.environment_variable for each in scheme.credentials]
    if len(variables) == 1:
        text = f"By convention in the environment variable {variables[0]}."
        if scheme.kind == "basic":
            text += " It is the user name, with an empty password."
        return text
    text = f"By convention in the environment variables {' and '.join(variables)}."
    if scheme.kind == "client_credentials":
        place = "body" if scheme.credentials_in_body else "header Authorization"
        text += f" They are sent in the {place} of the request for an access token."
        for name, value in scheme.token_form.items():
            text += f" The body of that request has {name}={value}."
    return text
