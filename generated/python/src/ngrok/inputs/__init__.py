# Made by Copperplate from schema/; change it there.
"""What can be sent as a plain dict, for annotations. Each class is loaded when it is first used."""

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from .agent_ingresses import AgentIngressCertPolicy
    from .endpoint_modules import (
        EndpointBackendMutate,
        EndpointCircuitBreaker,
        EndpointCompression,
        EndpointIPPolicyMutate,
        EndpointRequestHeaders,
        EndpointResponseHeaders,
        EndpointTrafficPolicy,
        EndpointUserAgentFilter,
        EndpointWebhookValidation,
        EndpointWebsocketTCPConverter,
    )
    from .endpoint_oauth import (
        EndpointOAuth,
        EndpointOAuthAmazon,
        EndpointOAuthFacebook,
        EndpointOAuthGitHub,
        EndpointOAuthGitLab,
        EndpointOAuthGoogle,
        EndpointOAuthLinkedIn,
        EndpointOAuthMicrosoft,
        EndpointOAuthProvider,
        EndpointOAuthTwitch,
    )
    from .endpoint_oidc import EndpointOIDC
    from .endpoint_saml import EndpointSAMLMutate
    from .endpoint_tls import (
        EndpointMutualTLSMutate,
        EndpointTLSTermination,
        EndpointTLSTerminationAtEdge,
    )
    from .event_destinations import (
        AWSAuth,
        AWSCredentials,
        AWSRole,
        EventTarget,
        EventTargetAzureLogsIngestion,
        EventTargetCloudwatchLogs,
        EventTargetDatadog,
        EventTargetFirehose,
        EventTargetKinesis,
    )
    from .event_sources import EventSourceReplace
    from .reserved_domains import ReservedDomainCertPolicy
    from .static_backends import StaticBackendTLS
else:
    from .._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AWSAuth": "event_destinations",
            "AWSCredentials": "event_destinations",
            "AWSRole": "event_destinations",
            "AgentIngressCertPolicy": "agent_ingresses",
            "EndpointBackendMutate": "endpoint_modules",
            "EndpointCircuitBreaker": "endpoint_modules",
            "EndpointCompression": "endpoint_modules",
            "EndpointIPPolicyMutate": "endpoint_modules",
            "EndpointMutualTLSMutate": "endpoint_tls",
            "EndpointOAuth": "endpoint_oauth",
            "EndpointOAuthAmazon": "endpoint_oauth",
            "EndpointOAuthFacebook": "endpoint_oauth",
            "EndpointOAuthGitHub": "endpoint_oauth",
            "EndpointOAuthGitLab": "endpoint_oauth",
            "EndpointOAuthGoogle": "endpoint_oauth",
            "EndpointOAuthLinkedIn": "endpoint_oauth",
            "EndpointOAuthMicrosoft": "endpoint_oauth",
            "EndpointOAuthProvider": "endpoint_oauth",
            "EndpointOAuthTwitch": "endpoint_oauth",
            "EndpointOIDC": "endpoint_oidc",
            "EndpointRequestHeaders": "endpoint_modules",
            "EndpointResponseHeaders": "endpoint_modules",
            "EndpointSAMLMutate": "endpoint_saml",
            "EndpointTLSTermination": "endpoint_tls",
            "EndpointTLSTerminationAtEdge": "endpoint_tls",
            "EndpointTrafficPolicy": "endpoint_modules",
            "EndpointUserAgentFilter": "endpoint_modules",
            "EndpointWebhookValidation": "endpoint_modules",
            "EndpointWebsocketTCPConverter": "endpoint_modules",
            "EventSourceReplace": "event_sources",
            "EventTarget": "event_destinations",
            "EventTargetAzureLogsIngestion": "event_destinations",
            "EventTargetCloudwatchLogs": "event_destinations",
            "EventTargetDatadog": "event_destinations",
            "EventTargetFirehose": "event_destinations",
            "EventTargetKinesis": "event_destinations",
            "ReservedDomainCertPolicy": "reserved_domains",
            "StaticBackendTLS": "static_backends",
        },
    )

__all__ = [
    "AWSAuth",
    "AWSCredentials",
    "AWSRole",
    "AgentIngressCertPolicy",
    "EndpointBackendMutate",
    "EndpointCircuitBreaker",
    "EndpointCompression",
    "EndpointIPPolicyMutate",
    "EndpointMutualTLSMutate",
    "EndpointOAuth",
    "EndpointOAuthAmazon",
    "EndpointOAuthFacebook",
    "EndpointOAuthGitHub",
    "EndpointOAuthGitLab",
    "EndpointOAuthGoogle",
    "EndpointOAuthLinkedIn",
    "EndpointOAuthMicrosoft",
    "EndpointOAuthProvider",
    "EndpointOAuthTwitch",
    "EndpointOIDC",
    "EndpointRequestHeaders",
    "EndpointResponseHeaders",
    "EndpointSAMLMutate",
    "EndpointTLSTermination",
    "EndpointTLSTerminationAtEdge",
    "EndpointTrafficPolicy",
    "EndpointUserAgentFilter",
    "EndpointWebhookValidation",
    "EndpointWebsocketTCPConverter",
    "EventSourceReplace",
    "EventTarget",
    "EventTargetAzureLogsIngestion",
    "EventTargetCloudwatchLogs",
    "EventTargetDatadog",
    "EventTargetFirehose",
    "EventTargetKinesis",
    "ReservedDomainCertPolicy",
    "StaticBackendTLS",
]
