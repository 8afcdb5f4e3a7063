# Made by Copperplate from schema/resources/event_destinations.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``event_destinations``."""

from __future__ import annotations

from typing import TypedDict

from .. import datatypes
from .._null import Null


class EventTarget(TypedDict, total=False):
    """``datatypes.EventTarget`` as a plain dict.

    The service that events go to: one of these, the others are null.
    """

    azure_logs_ingestion: (
        EventTargetAzureLogsIngestion
        | datatypes.EventTargetAzureLogsIngestion
        | Null
        | None
    )
    """The member ``azure_logs_ingestion``."""

    cloudwatch_logs: (
        EventTargetCloudwatchLogs | datatypes.EventTargetCloudwatchLogs | Null | None
    )
    """Configuration used to send events to Amazon CloudWatch Logs."""

    datadog: EventTargetDatadog | datatypes.EventTargetDatadog | Null | None
    """Configuration used to send events to Datadog."""

    firehose: EventTargetFirehose | datatypes.EventTargetFirehose | Null | None
    """Configuration used to send events to Amazon Kinesis Data Firehose."""

    kinesis: EventTargetKinesis | datatypes.EventTargetKinesis | Null | None
    """Configuration used to send events to Amazon Kinesis."""


class EventTargetAzureLogsIngestion(TypedDict, total=False):
    """``datatypes.EventTargetAzureLogsIngestion`` as a plain dict.

    A data collection rule of Azure Monitor that events go to.
    """

    client_id: str | None
    """Client ID for the application client"""

    client_secret: str | None
    """Client Secret for the application client

    Secret: never printed or logged.
    """

    data_collection_rule_id: str | None
    """Data collection rule immutable ID"""

    data_collection_stream_name: str | None
    """Data collection stream name to use as destination, located inside the DCR"""

    logs_ingestion_uri: str | None
    """Data collection endpoint logs ingestion URI"""

    tenant_id: str | None
    """Tenant ID for the Azure account"""


class EventTargetCloudwatchLogs(TypedDict, total=False):
    """``datatypes.EventTargetCloudwatchLogs`` as a plain dict.

    A log group of Amazon CloudWatch that events go to.
    """

    auth: AWSAuth | datatypes.AWSAuth | None
    """Configuration for how to authenticate into your AWS account. Exactly one of role
    or creds should be configured.
    """

    log_group_arn: str | None
    """An Amazon Resource Name specifying the CloudWatch Logs group to deposit events
    into.
    """


class EventTargetDatadog(TypedDict, total=False):
    """``datatypes.EventTargetDatadog`` as a plain dict.

    A Datadog account that events go to.
    """

    api_key: str | None
    """Datadog API key to use.

    Secret: never printed or logged.
    """

    ddsite: str | None
    """Datadog site to send event to."""

    ddtags: str | None
    """Tags to send with the event."""

    service: str | None
    """Service name to send with the event."""


class EventTargetFirehose(TypedDict, total=False):
    """``datatypes.EventTargetFirehose`` as a plain dict.

    A delivery stream of Amazon Data Firehose that events go to.
    """

    auth: AWSAuth | datatypes.AWSAuth | None
    """Configuration for how to authenticate into your AWS account. Exactly one of role
    or creds should be configured.
    """

    delivery_stream_arn: str | None
    """An Amazon Resource Name specifying the Firehose delivery stream to deposit events
    into.
    """


class EventTargetKinesis(TypedDict, total=False):
    """``datatypes.EventTargetKinesis`` as a plain dict.

    A stream of Amazon Kinesis that events go to.
    """

    auth: AWSAuth | datatypes.AWSAuth | None
    """Configuration for how to authenticate into your AWS account. Exactly one of role
    or creds should be configured.
    """

    stream_arn: str | None
    """An Amazon Resource Name specifying the Kinesis stream to deposit events into."""


class AWSAuth(TypedDict, total=False):
    """``datatypes.AWSAuth`` as a plain dict.

    How ngrok signs in to an AWS account: by a role or by access keys.
    """

    creds: AWSCredentials | datatypes.AWSCredentials | Null | None
    """Credentials to your AWS account if you prefer ngrok to sign in with long-term
    access keys.
    """

    role: AWSRole | datatypes.AWSRole | Null | None
    """A role for ngrok to assume on your behalf to deposit events into your AWS
    account.
    """


class AWSCredentials(TypedDict, total=False):
    """``datatypes.AWSCredentials`` as a plain dict.

    A long-term access key of an AWS account.
    """

    aws_access_key_id: str | None
    """The ID portion of an AWS access key."""

    aws_secret_access_key: str | None
    """The secret portion of an AWS access key.

    Secret: never printed or logged.
    """


class AWSRole(TypedDict, total=False):
    """``datatypes.AWSRole`` as a plain dict.

    A role of an AWS account that ngrok takes on.
    """

    role_arn: str | None
    """An ARN that specifies the role that ngrok should use to deliver to the configured
    target.
    """
