# Made by Copperplate from schema/resources/event_destinations.yaml; change it there.
"""Services outside ngrok, such as Amazon Kinesis or Datadog, that event subscriptions
send events to.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Self

from .. import inputs
from .._datatype import Datatype
from .._null import Null
from .._page import AsyncPage, BasePage, Page
from .._read import as_string
from .._request_options import RequestOptions


class _EventDestination(Datatype):
    """What ``EventDestination`` and ``AsyncEventDestination`` have in common."""

    _secrets_in = frozenset({"event_destinations.EventTarget"})

    @property
    def created_at(self) -> datetime:
        """Timestamp when the Event Destination was created, RFC 3339 format."""
        return self._datetime("created_at")

    @property
    def description(self) -> str:
        """Human-readable description of the Event Destination. Optional, max 255
        bytes.
        """
        return self._string("description")

    @property
    def format(self) -> Literal["JSON"] | str:
        """The output format you would like to serialize events into when sending to
        their target. Currently the only accepted value is JSON.
        """
        return self._string("format")

    @property
    def id(self) -> str:
        """Unique identifier for this Event Destination."""
        return self._string("id")

    @property
    def metadata(self) -> str:
        """Arbitrary user-defined machine-readable data of this Event Destination.
        Optional, max 4096 bytes.
        """
        return self._string("metadata")

    @property
    def target(self) -> EventTarget:
        """An object that encapsulates where and how to send your events. An event
        destination must contain exactly one of the following objects, leaving the rest
        null: kinesis, firehose, cloudwatch_logs, or s3.
        """
        return self._object("target", EventTarget)

    @property
    def uri(self) -> str:
        """URI of the Event Destination API resource."""
        return self._string("uri")


class EventDestination(_EventDestination):
    """A service that events can be sent to."""

    def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an event destination.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        self._sync_client.event_destinations.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class AsyncEventDestination(_EventDestination):
    """A service that events can be sent to.

    That of an ``AsyncClient``; otherwise the same as ``EventDestination``.
    """

    async def delete(
        self,
        *,
        timeout: float | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an event destination.

        Args:
            timeout: seconds that the call may take, retries included; the client's own
                ``timeout`` if not given.
            options: other options of this call: headers, retries, the whole response.
        """
        await self._async_client.event_destinations.delete(
            id=self.id,
            timeout=timeout,
            options=options,
        )


class EventTarget(Datatype):
    """The service that events go to: one of these, the others are null."""

    _secrets_in = frozenset(
        {
            "event_destinations.EventTargetAzureLogsIngestion",
            "event_destinations.EventTargetCloudwatchLogs",
            "event_destinations.EventTargetDatadog",
            "event_destinations.EventTargetFirehose",
            "event_destinations.EventTargetKinesis",
        }
    )

    @classmethod
    def new(
        cls,
        *,
        azure_logs_ingestion: (
            EventTargetAzureLogsIngestion
            | inputs.EventTargetAzureLogsIngestion
            | Null
            | None
        ) = None,
        cloudwatch_logs: (
            EventTargetCloudwatchLogs | inputs.EventTargetCloudwatchLogs | Null | None
        ) = None,
        datadog: EventTargetDatadog | inputs.EventTargetDatadog | Null | None = None,
        firehose: EventTargetFirehose | inputs.EventTargetFirehose | Null | None = None,
        kinesis: EventTargetKinesis | inputs.EventTargetKinesis | Null | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            azure_logs_ingestion: The member ``azure_logs_ingestion``.
            cloudwatch_logs: Configuration used to send events to Amazon CloudWatch
                Logs.
            datadog: Configuration used to send events to Datadog.
            firehose: Configuration used to send events to Amazon Kinesis Data Firehose.
            kinesis: Configuration used to send events to Amazon Kinesis.
        """
        return cls._new(
            {
                "azure_logs_ingestion": azure_logs_ingestion,
                "cloudwatch_logs": cloudwatch_logs,
                "datadog": datadog,
                "firehose": firehose,
                "kinesis": kinesis,
            }
        )

    def replace(
        self,
        *,
        azure_logs_ingestion: (
            EventTargetAzureLogsIngestion
            | inputs.EventTargetAzureLogsIngestion
            | Null
            | None
        ) = None,
        cloudwatch_logs: (
            EventTargetCloudwatchLogs | inputs.EventTargetCloudwatchLogs | Null | None
        ) = None,
        datadog: EventTargetDatadog | inputs.EventTargetDatadog | Null | None = None,
        firehose: EventTargetFirehose | inputs.EventTargetFirehose | Null | None = None,
        kinesis: EventTargetKinesis | inputs.EventTargetKinesis | Null | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "azure_logs_ingestion": azure_logs_ingestion,
                "cloudwatch_logs": cloudwatch_logs,
                "datadog": datadog,
                "firehose": firehose,
                "kinesis": kinesis,
            }
        )

    @property
    def azure_logs_ingestion(self) -> EventTargetAzureLogsIngestion | None:
        """The member ``azure_logs_ingestion``."""
        return self._nullable("azure_logs_ingestion", EventTargetAzureLogsIngestion)

    @property
    def cloudwatch_logs(self) -> EventTargetCloudwatchLogs | None:
        """Configuration used to send events to Amazon CloudWatch Logs."""
        return self._nullable("cloudwatch_logs", EventTargetCloudwatchLogs)

    @property
    def datadog(self) -> EventTargetDatadog | None:
        """Configuration used to send events to Datadog."""
        return self._nullable("datadog", EventTargetDatadog)

    @property
    def firehose(self) -> EventTargetFirehose | None:
        """Configuration used to send events to Amazon Kinesis Data Firehose."""
        return self._nullable("firehose", EventTargetFirehose)

    @property
    def kinesis(self) -> EventTargetKinesis | None:
        """Configuration used to send events to Amazon Kinesis."""
        return self._nullable("kinesis", EventTargetKinesis)


class EventTargetAzureLogsIngestion(Datatype):
    """A data collection rule of Azure Monitor that events go to."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        data_collection_rule_id: str | None = None,
        data_collection_stream_name: str | None = None,
        logs_ingestion_uri: str | None = None,
        tenant_id: str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: Client ID for the application client
            client_secret: Client Secret for the application client. Secret: never
                printed or logged.
            data_collection_rule_id: Data collection rule immutable ID
            data_collection_stream_name: Data collection stream name to use as
                destination, located inside the DCR
            logs_ingestion_uri: Data collection endpoint logs ingestion URI
            tenant_id: Tenant ID for the Azure account
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "data_collection_rule_id": data_collection_rule_id,
                "data_collection_stream_name": data_collection_stream_name,
                "logs_ingestion_uri": logs_ingestion_uri,
                "tenant_id": tenant_id,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        data_collection_rule_id: str | None = None,
        data_collection_stream_name: str | None = None,
        logs_ingestion_uri: str | None = None,
        tenant_id: str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "data_collection_rule_id": data_collection_rule_id,
                "data_collection_stream_name": data_collection_stream_name,
                "logs_ingestion_uri": logs_ingestion_uri,
                "tenant_id": tenant_id,
            }
        )

    @property
    def client_id(self) -> str:
        """Client ID for the application client"""
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """Client Secret for the application client

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def data_collection_rule_id(self) -> str:
        """Data collection rule immutable ID"""
        return self._string("data_collection_rule_id")

    @property
    def data_collection_stream_name(self) -> str:
        """Data collection stream name to use as destination, located inside the DCR"""
        return self._string("data_collection_stream_name")

    @property
    def logs_ingestion_uri(self) -> str:
        """Data collection endpoint logs ingestion URI"""
        return self._string("logs_ingestion_uri")

    @property
    def tenant_id(self) -> str:
        """Tenant ID for the Azure account"""
        return self._string("tenant_id")


class EventTargetCloudwatchLogs(Datatype):
    """A log group of Amazon CloudWatch that events go to."""

    _secrets_in = frozenset({"event_destinations.AWSAuth"})

    @classmethod
    def new(
        cls,
        *,
        auth: AWSAuth | inputs.AWSAuth | None = None,
        log_group_arn: str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            auth: Configuration for how to authenticate into your AWS account. Exactly
                one of role or creds should be configured.
            log_group_arn: An Amazon Resource Name specifying the CloudWatch Logs group
                to deposit events into.
        """
        return cls._new({"auth": auth, "log_group_arn": log_group_arn})

    def replace(
        self,
        *,
        auth: AWSAuth | inputs.AWSAuth | None = None,
        log_group_arn: str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"auth": auth, "log_group_arn": log_group_arn})

    @property
    def auth(self) -> AWSAuth:
        """Configuration for how to authenticate into your AWS account. Exactly one of
        role or creds should be configured.
        """
        return self._object("auth", AWSAuth)

    @property
    def log_group_arn(self) -> str:
        """An Amazon Resource Name specifying the CloudWatch Logs group to deposit
        events into.
        """
        return self._string("log_group_arn")


class EventTargetDatadog(Datatype):
    """A Datadog account that events go to."""

    _secrets = frozenset({"api_key"})

    @classmethod
    def new(
        cls,
        *,
        api_key: str | None = None,
        ddsite: str | None = None,
        ddtags: str | None = None,
        service: str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            api_key: Datadog API key to use. Secret: never printed or logged.
            ddsite: Datadog site to send event to.
            ddtags: Tags to send with the event.
            service: Service name to send with the event.
        """
        return cls._new(
            {"api_key": api_key, "ddsite": ddsite, "ddtags": ddtags, "service": service}
        )

    def replace(
        self,
        *,
        api_key: str | None = None,
        ddsite: str | None = None,
        ddtags: str | None = None,
        service: str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {"api_key": api_key, "ddsite": ddsite, "ddtags": ddtags, "service": service}
        )

    @property
    def api_key(self) -> str:
        """Datadog API key to use.

        Secret: never printed or logged.
        """
        return self._string("api_key")

    @property
    def ddsite(self) -> str:
        """Datadog site to send event to."""
        return self._string("ddsite")

    @property
    def ddtags(self) -> str:
        """Tags to send with the event."""
        return self._string("ddtags")

    @property
    def service(self) -> str:
        """Service name to send with the event."""
        return self._string("service")


class EventTargetFirehose(Datatype):
    """A delivery stream of Amazon Data Firehose that events go to."""

    _secrets_in = frozenset({"event_destinations.AWSAuth"})

    @classmethod
    def new(
        cls,
        *,
        auth: AWSAuth | inputs.AWSAuth | None = None,
        delivery_stream_arn: str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            auth: Configuration for how to authenticate into your AWS account. Exactly
                one of role or creds should be configured.
            delivery_stream_arn: An Amazon Resource Name specifying the Firehose
                delivery stream to deposit events into.
        """
        return cls._new({"auth": auth, "delivery_stream_arn": delivery_stream_arn})

    def replace(
        self,
        *,
        auth: AWSAuth | inputs.AWSAuth | None = None,
        delivery_stream_arn: str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"auth": auth, "delivery_stream_arn": delivery_stream_arn})

    @property
    def auth(self) -> AWSAuth:
        """Configuration for how to authenticate into your AWS account. Exactly one of
        role or creds should be configured.
        """
        return self._object("auth", AWSAuth)

    @property
    def delivery_stream_arn(self) -> str:
        """An Amazon Resource Name specifying the Firehose delivery stream to deposit
        events into.
        """
        return self._string("delivery_stream_arn")


class EventTargetKinesis(Datatype):
    """A stream of Amazon Kinesis that events go to."""

    _secrets_in = frozenset({"event_destinations.AWSAuth"})

    @classmethod
    def new(
        cls,
        *,
        auth: AWSAuth | inputs.AWSAuth | None = None,
        stream_arn: str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            auth: Configuration for how to authenticate into your AWS account. Exactly
                one of role or creds should be configured.
            stream_arn: An Amazon Resource Name specifying the Kinesis stream to deposit
                events into.
        """
        return cls._new({"auth": auth, "stream_arn": stream_arn})

    def replace(
        self,
        *,
        auth: AWSAuth | inputs.AWSAuth | None = None,
        stream_arn: str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"auth": auth, "stream_arn": stream_arn})

    @property
    def auth(self) -> AWSAuth:
        """Configuration for how to authenticate into your AWS account. Exactly one of
        role or creds should be configured.
        """
        return self._object("auth", AWSAuth)

    @property
    def stream_arn(self) -> str:
        """An Amazon Resource Name specifying the Kinesis stream to deposit events
        into.
        """
        return self._string("stream_arn")


class AWSAuth(Datatype):
    """How ngrok signs in to an AWS account: by a role or by access keys."""

    _secrets_in = frozenset({"event_destinations.AWSCredentials"})

    @classmethod
    def new(
        cls,
        *,
        creds: AWSCredentials | inputs.AWSCredentials | Null | None = None,
        role: AWSRole | inputs.AWSRole | Null | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            creds: Credentials to your AWS account if you prefer ngrok to sign in with
                long-term access keys.
            role: A role for ngrok to assume on your behalf to deposit events into your
                AWS account.
        """
        return cls._new({"creds": creds, "role": role})

    def replace(
        self,
        *,
        creds: AWSCredentials | inputs.AWSCredentials | Null | None = None,
        role: AWSRole | inputs.AWSRole | Null | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"creds": creds, "role": role})

    @property
    def creds(self) -> AWSCredentials | None:
        """Credentials to your AWS account if you prefer ngrok to sign in with long-term
        access keys.
        """
        return self._nullable("creds", AWSCredentials)

    @property
    def role(self) -> AWSRole | None:
        """A role for ngrok to assume on your behalf to deposit events into your AWS
        account.
        """
        return self._nullable("role", AWSRole)


class AWSCredentials(Datatype):
    """A long-term access key of an AWS account."""

    _secrets = frozenset({"aws_secret_access_key"})

    @classmethod
    def new(
        cls,
        *,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            aws_access_key_id: The ID portion of an AWS access key.
            aws_secret_access_key: The secret portion of an AWS access key. Secret:
                never printed or logged.
        """
        return cls._new(
            {
                "aws_access_key_id": aws_access_key_id,
                "aws_secret_access_key": aws_secret_access_key,
            }
        )

    def replace(
        self,
        *,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "aws_access_key_id": aws_access_key_id,
                "aws_secret_access_key": aws_secret_access_key,
            }
        )

    @property
    def aws_access_key_id(self) -> str:
        """The ID portion of an AWS access key."""
        return self._string("aws_access_key_id")

    @property
    def aws_secret_access_key(self) -> str:
        """The secret portion of an AWS access key.

        Secret: never printed or logged.
        """
        return self._string("aws_secret_access_key")


class AWSRole(Datatype):
    """A role of an AWS account that ngrok takes on."""

    @classmethod
    def new(cls, *, role_arn: str | None = None) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            role_arn: An ARN that specifies the role that ngrok should use to deliver to
                the configured target.
        """
        return cls._new({"role_arn": role_arn})

    def replace(self, *, role_arn: str | None = None) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"role_arn": role_arn})

    @property
    def role_arn(self) -> str:
        """An ARN that specifies the role that ngrok should use to deliver to the
        configured target.
        """
        return self._string("role_arn")


class _EventDestinationList(BasePage):
    """What ``EventDestinationList`` and ``AsyncEventDestinationList`` have in
    common.
    """

    _items = "event_destinations"
    _next = "next_page_uri"
    _secrets_in = frozenset({"event_destinations.EventDestination"})

    @property
    def next_page_uri(self) -> str | None:
        """URI of the next page, or null if there is no next page."""
        return self._nullable("next_page_uri", as_string)

    @property
    def uri(self) -> str:
        """URI of the Event Destinations list API resource."""
        return self._string("uri")


class EventDestinationList(_EventDestinationList, Page[EventDestination]):
    """A page of event destinations, newest first."""

    @property
    def event_destinations(self) -> Sequence[EventDestination]:
        """The list of all Event Destinations on this account."""
        return self._list("event_destinations", EventDestination)


class AsyncEventDestinationList(
    _EventDestinationList, AsyncPage[AsyncEventDestination]
):
    """A page of event destinations, newest first.

    That of an ``AsyncClient``; otherwise the same as ``EventDestinationList``.
    """

    @property
    def event_destinations(self) -> Sequence[AsyncEventDestination]:
        """The list of all Event Destinations on this account."""
        return self._list("event_destinations", AsyncEventDestination)
