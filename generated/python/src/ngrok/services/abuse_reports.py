# Made by Copperplate from schema/resources/abuse_reports.yaml; change it there.
"""Reports of URLs on ngrok that serve abusive content. Only accounts that ngrok has let
in may file them.
"""

from __future__ import annotations

from collections.abc import Sequence

from .._request_options import RequestOptions
from .._service import AsyncService, Service
from ..datatypes.abuse_reports import AbuseReport


class AbuseReportsClient(Service):
    """Reports of URLs on ngrok that serve abusive content. Only accounts that ngrok has
    let in may file them.

    A client has it as ``abuse_reports``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    def create(
        self,
        urls: Sequence[str],
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AbuseReport:
        """Report URLs that serve abusive content, for ngrok's abuse team to review.

        Args:
            urls: a list of URLs containing suspected abusive content
            metadata: arbitrary user-defined data about this abuse report. Optional, max
                4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``AbuseReport``.
        """
        return self._call(
            "POST",
            "/abuse_reports",
            body={"urls": urls, "metadata": metadata},
            result=AbuseReport,
            timeout=timeout,
            options=options,
        )

    def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AbuseReport:
        """Get an abuse report by its id, with what was decided about each of its
        hostnames.

        Args:
            id: ID of the abuse report
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return self._call(
            "GET",
            "/abuse_reports/{id}",
            path={"id": id},
            result=AbuseReport,
            timeout=timeout,
            options=options,
        )


class AsyncAbuseReportsClient(AsyncService):
    """Reports of URLs on ngrok that serve abusive content. Only accounts that ngrok has
    let in may file them.

    A client has it as ``abuse_reports``. Every method raises a subclass of ``Error`` if
    the call fails.
    """

    async def create(
        self,
        urls: Sequence[str],
        metadata: str | None = None,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AbuseReport:
        """Report URLs that serve abusive content, for ngrok's abuse team to review.

        Args:
            urls: a list of URLs containing suspected abusive content
            metadata: arbitrary user-defined data about this abuse report. Optional, max
                4096 bytes.
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.

        Returns:
            The new ``AbuseReport``.
        """
        return await self._call(
            "POST",
            "/abuse_reports",
            body={"urls": urls, "metadata": metadata},
            result=AbuseReport,
            timeout=timeout,
            options=options,
        )

    async def get(
        self,
        id: str,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> AbuseReport:
        """Get an abuse report by its id, with what was decided about each of its
        hostnames.

        Args:
            id: ID of the abuse report
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        return await self._call(
            "GET",
            "/abuse_reports/{id}",
            path={"id": id},
            result=AbuseReport,
            timeout=timeout,
            options=options,
        )
