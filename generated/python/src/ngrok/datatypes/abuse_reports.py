# Made by Copperplate from schema/resources/abuse_reports.yaml; change it there.
"""Reports of URLs on ngrok that serve abusive content. Only accounts that ngrok has let
in may file them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from .._datatype import Datatype


class AbuseReport(Datatype):
    """A report of URLs that serve abusive content, and how far it was processed."""

    @property
    def created_at(self) -> datetime:
        """timestamp that the abuse report record was created in RFC 3339 format"""
        return self._datetime("created_at")

    @property
    def hostnames(self) -> Sequence[AbuseReportHostname]:
        """an array of hostname statuses related to the report"""
        return self._list("hostnames", AbuseReportHostname)

    @property
    def id(self) -> str:
        """ID of the abuse report"""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """arbitrary user-defined data about this abuse report. Optional, max 4096
        bytes.
        """
        return self._string("metadata")

    @property
    def status(self) -> Literal["PENDING", "PROCESSED", "PARTIALLY_PROCESSED"] | str:
        """Indicates whether ngrok has processed the abuse report. one of PENDING,
        PROCESSED, or PARTIALLY_PROCESSED
        """
        return self._string("status")

    @property
    def uri(self) -> str:
        """URI of the abuse report API resource"""
        return self._string("uri")

    @property
    def urls(self) -> Sequence[str]:
        """a list of URLs containing suspected abusive content"""
        return self._strings("urls")


class AbuseReportHostname(Datatype):
    """A hostname from an abuse report, and what was done about it."""

    @property
    def hostname(self) -> str:
        """the hostname ngrok has parsed out of one of the reported URLs in this abuse
        report
        """
        return self._string("hostname")

    @property
    def status(self) -> Literal["PENDING", "BANNED", "UNBANNED", "IGNORE"] | str:
        """indicates what action ngrok has taken against the hostname. one of PENDING,
        BANNED, UNBANNED, or IGNORE
        """
        return self._string("status")
