"""Words that a generated name must not be, frozen: a name that was published once never changes.

The lists are written down rather than asked from the running interpreter. A word that a later
Python or a later runtime needs may be added only if no published package has a name of that
spelling.
"""

from __future__ import annotations

# Keywords of Python 3.11, 3.12, 3.13 and 3.14 (the same in all four). The soft keywords (`match`,
# `case`, `type`, `_`) are ordinary names everywhere that a generated name can stand.
KEYWORDS = frozenset("""
    False None True and as assert async await break class continue def del elif else except
    finally for from global if import in is lambda nonlocal not or pass raise return try
    while with yield
    """.split())

# Names that the body of a class uses: a property `str` would take the place of the type `str` in
# the annotations of the properties after it. Other builtins (`id`, `type`, `list`, `format`) may
# be shadowed in a class, and are the names that people expect.
CLASS_SCOPE = frozenset("""
    bool bytes classmethod cls datatypes date datetime deprecated float inputs int property self str timedelta
    """.split())

# What is installed with one of the package's extras, or looked for: a package of that name would be
# found in the place of what it needs itself.
REQUIRED_PACKAGES = frozenset("""
    aiohappyeyeballs aiohttp aiosignal anyio attr attrs certifi frozenlist h11 httpcore2 httpx2 idna
    multidict propcache truststore typing_extensions yarl
    """.split())

# A page of its own in the folder of the resources' pages.
MODULES = frozenset(["index"])

# Methods that every datatype has (`_datatype.py`).
DATATYPE_MEMBERS = frozenset(["to_dict", "to_json"])

# Methods of a datatype that can be sent.
INPUT_MEMBERS = frozenset(["new", "replace"])

# Methods of a page besides.
PAGE_MEMBERS = frozenset(["first", "pages", "to_list"])

# Members of a client (`_base_client.py`), and what could become one: no service or group of services may
# hide them.
CLIENT_MEMBERS = frozenset(
    "base_url close max_retries request timeout with_options".split()
)

# What the bodies of clients and of groups use.
CLIENT_SCOPE = frozenset(["cached", "services"])

# Names that the signature of a method has already, and the functions and types that its body may name.
PARAMETERS = frozenset("""
    as_any as_boolean as_bytes as_date as_datetime as_decimal as_duration as_integer as_known as_member as_number
    as_string async_list_page base64_text bool by_kind by_member by_tag by_type cast cls comma_separated datatypes
    date_text datetime decimal_number decimal_text enveloped float int integer_text iso8601 list_as list_of
    list_page map_as map_of one_of options seconds_text self str timedelta timeout unix_milliseconds unix_seconds
    verbatim with_others
    """.split())

# Arguments of a client (`_sync_client.py`), options included, and those that the runtime may get.
CLIENT_ARGUMENTS = frozenset("""
    app_info attempt_timeout base_url body connect_timeout headers hooks http_client max_response_bytes
    max_retries on_response options proxy query retry timeout token_url transport
    """.split())

# What the constructor of a client uses besides.
CONSTRUCTOR_SCOPE = frozenset(["keys", "self", "str"])

# What the annotations of options name: one of that name would take its place there.
OPTION_SCOPE = frozenset(
    "bool bytes date datatypes datetime float int self str timedelta".split()
)

# Options of a call beside those of a client (`_request_options.py`).
CALL_OPTIONS = frozenset(["idempotency_key"])

# Names that the modules of datatypes, services and inputs import, and so no class there can have.
CLASSES = frozenset("""
    Any AsyncBaseClient AsyncClient AsyncListPage AsyncPage AsyncPager AsyncService BasePage Callable Client
    Config Datatype Decimal IntEnum ListPage Literal Mapping NestedDatatype Null OpenDatatype Page RequestOptions Required
    Scheme Self Sequence Service StrEnum SyncClient TypedDict
    """.split())

# Names that the module of webhooks defines or imports, and so no class of an event can have.
EVENTS = frozenset("""
    Any BaseEvent Datatype Decimal Event Headers Mapping Sequence Signing WebhookSignatureError
    """.split())

# Modules of the standard library that a package of that name would hide, where its users would
# notice at once.
STANDARD_LIBRARY = frozenset("""
    abc argparse array ast asyncio base64 binascii bisect builtins bz2 calendar cmath cmd code
    codecs collections colorsys compileall concurrent configparser contextlib contextvars copy
    csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings
    ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools
    gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib
    importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox
    marshal math mimetypes mmap modulefinder multiprocessing netrc numbers operator optparse os
    pathlib pdb pickle pkgutil platform plistlib poplib posix pprint profile pstats pty pwd
    py_compile pyclbr pydoc queue quopri random re readline reprlib resource runpy sched secrets
    select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat
    statistics string stringprep struct subprocess symtable sys sysconfig syslog tarfile tempfile
    termios test textwrap this threading time timeit tkinter token tokenize tomllib trace
    traceback tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings
    wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib
    zoneinfo
    """.split())
