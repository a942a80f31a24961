"""A fault of the program itself, said as such."""

from __future__ import annotations

import traceback
from pathlib import Path

from generator.diagnostics import Diagnostic


def bug(error: BaseException, about: str = "") -> Diagnostic:
    """L99: what went wrong and where to report it; `about` is what was being worked on."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" di {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    work = f" saat mengerjakan {about}" if about else ""
    return Diagnostic(
        "L99",
        f"kesalahan Naskah sendiri{work}: {type(error).__name__}{where}: {error}",
        hint="laporkan kepada pengembang Naskah (README, bagian Melaporkan kesalahan)"
        " bersama keluaran perintah ini dengan NASKAH_DEBUG=1",
    )
