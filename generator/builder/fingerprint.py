"""One hash of all that outputs depend on besides content and templates."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256

from generator.builder import versions


@cache
def fingerprint() -> str:
    """SHA-256 over the program's source, Python, the packages, the libraries and the fonts."""
    fonts = versions.fonts()
    parts = [
        versions.code(),
        versions.python(),
        versions.packages(),
        versions.libraries(),
        {str(path): sha256(path.read_bytes()).hexdigest() for path in fonts.values()},
    ]
    return sha256(json.dumps(parts).encode()).hexdigest()
