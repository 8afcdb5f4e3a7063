# Copied by Copperplate, the same for every API.
"""What every client has: the key, the options, the connections."""

from __future__ import annotations

from . import _types as types
from ._config import Config
from ._options import Options, new_options


class BaseClient:
    """What both kinds of client have in common."""

    _config: types.ClassVar[Config]
    _options: Options
    _holder: types.Any
    """The ``Holder``, or the ``AsyncHolder``, of the connections."""
    _owner = True
    """Whether closing it closes the connections."""

    def _be_told(
        self,
        keys: types.Mapping[str, object],
        base_url: str | None,
        app_info: str | None,
        given: types.ClientOptions,
        *,
        proxy: str | None,
        **instead: object,
    ) -> None:
        """Take the arguments of the constructor that both kinds of client have.

        ``keys`` are keys and the like, by the names of their arguments; ``instead`` are the arguments
        that exclude each other and ``proxy``.
        """
        self._options = new_options(self._config, keys, base_url)
        # {% if parameters %}
        if self._config.parameters:
            from ._parameter import with_environment

            given = with_environment(self._config.parameters, given)
        # {% endif %}
        if given or app_info is not None:
            from ._overrides import of_client, with_app_info  # here: as below

            options = with_app_info(self._options, app_info)
            self._options = of_client(options, given)
        _only_one(proxy=proxy, **instead)
        if proxy:
            from ._proxies import parse_proxy

            parse_proxy(proxy, "proxy")  # a wrong one is noticed where it is given

    def with_options(self, **options: types.Unpack[types.ClientOptions]) -> types.Self:
        """A copy of this client with other options, which uses the same connections.

        The copy stops working when this client is closed; closing the copy does nothing.

        Args:
            **options: those of ``ClientOptions`` that change; what isn't given stays as it is.
                ``headers``, ``query`` and ``body`` are added to those that are there.

        Raises:
            TypeError, ValueError: an option can't be used; the message names it.
        """
        from ._overrides import of_client  # here: most programs don't need it

        copy = object.__new__(type(self))
        copy._options = of_client(self._options, options)
        copy._holder = self._holder
        copy._owner = False
        return copy

    # {% if parameters %}
    def _acting(
        self, options: types.RequestOptions | None
    ) -> tuple[types.Self, types.RequestOptions | None]:
        """The client that makes a call, and the options that are left for the call.

        Parameters of the API among the options make a client of their own, so that the pages after an
        answer and the objects in it go on with them.
        """
        known = self._config.parameters
        if options is None or not hasattr(options, "keys"):
            return self, options  # what is no dict is refused later
        if known.keys().isdisjoint(options):
            return self, options
        from ._parameters import parted  # here: most calls have none

        own, others = parted(known, options)
        return self.with_options(**own), others

    # {% endif %}
    def __repr__(self) -> str:
        base = self._options.base_url
        return f"<{type(self).__name__} {base.origin}{base.prefix}>"

    def __reduce__(self) -> types.NoReturn:
        raise TypeError(
            f"a {type(self).__name__} holds a key and connections: it can't be pickled, and is "
            "copied by with_options()"
        )


def _only_one(**given: object) -> None:
    """Of options that exclude each other one may be given."""
    names = [name for name, value in given.items() if value is not None]
    if len(names) > 1:
        raise ValueError(f"give {' or '.join(names)}, not both")
