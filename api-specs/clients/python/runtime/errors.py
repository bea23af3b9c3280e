"""The errors of an exchange. A response is never an error, whatever its status and its body are."""


class ApiConnectionError(Exception):
    """No complete response was received, for example because the connection failed. `__cause__` is the reason."""


class RequestTimeoutError(ApiConnectionError):
    """No complete response was received in time."""
