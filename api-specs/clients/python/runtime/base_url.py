"""The URL of a server."""

import re
from urllib.parse import urlsplit


def without_prefix(base_url: str, prefix: str) -> str:
    """Returns the URL to which the paths of a contract are appended.

    The prefix, with which all paths in the contract begin, may be part of the URL. Raises ValueError if the text is not
    an absolute URL with the scheme http or https.
    """
    if not re.fullmatch(r"(?i)https?://[^/?#@\s]+(/[^?#\s]*)?", base_url) or not _can_be_split(base_url):
        raise ValueError(f"The base URL '{base_url}' is not a URL like https://host or https://host/path.")
    return base_url.rstrip("/").removesuffix(prefix)


def _can_be_split(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.port is None or bool(parts.hostname)
    except ValueError:
        return False
