"""Outside validators as fixtures: each skips its test where the tool is missing.

With `NASKAH_WAJIB_VALIDATOR` set, as on the build machine, a missing tool is a failure.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "naskah", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("naskah")  # a busy machine is no fault, and a run is like the one before


ROOT = Path(__file__).parents[1]
TOOLS = ROOT / ".tools"
REQUIRED = "NASKAH_WAJIB_VALIDATOR"


def lacks(tool: str, use: str) -> None:
    """Skip, or fail where validators are required; `use` says what stays unproven."""
    message = f"{tool} tidak ada: {use} (`.ci/setup alat` memasangnya)"
    if os.environ.get(REQUIRED):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a tool with a bound of five minutes."""
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="session")
def pdftotext() -> Callable[[Path], str]:
    """Text of a PDF in reading order, as poppler reads it; pages end with a form feed."""
    if not shutil.which("pdftotext"):
        lacks("pdftotext", "teks PDF tidak dibaca ulang")

    def read(pdf: Path) -> str:
        done = run("pdftotext", "-enc", "UTF-8", pdf, "-")
        assert done.returncode == 0, done.stderr
        return done.stdout

    return read


@pytest.fixture(scope="session")
def verapdf() -> Callable[..., None]:
    """Assert that PDFs are PDF/A-3u; one run takes many, since the tool is slow to start."""
    jar = TOOLS / "verapdf.jar"
    if not shutil.which("java") or not jar.exists():
        lacks("veraPDF", "PDF/A-3u tidak diperiksa dari luar")

    def check(*pdfs: Path) -> None:
        tool = ("java", "-cp", jar, "org.verapdf.apps.GreenfieldCliWrapper")
        done = run(*tool, "--flavour", "3u", "--format", "text", "-v", *pdfs)
        passed = [line for line in done.stdout.splitlines() if line.startswith("PASS ")]
        assert len(passed) == len(pdfs), done.stdout + done.stderr

    return check


@pytest.fixture(scope="session")
def ooxml_validator() -> Callable[[Path], None]:
    """Assert that Microsoft's Open XML SDK finds a Word file valid."""
    tool = TOOLS / "node_modules/.bin/ooxml-validator"
    if not shutil.which("node") or not tool.exists():
        lacks("ooxml-validator", "berkas Word tidak diperiksa dengan Open XML SDK")

    def check(docx: Path) -> None:
        done = run(tool, docx)
        assert done.stdout, done.stderr
        report = json.loads(done.stdout)
        assert report["ok"], json.dumps(report["errors"][:10], indent=1)

    return check


@pytest.fixture(scope="session")
def soffice(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, Path], Path]:
    """Convert a Word file to PDF with LibreOffice, into a folder; returns the PDF."""
    if not shutil.which("soffice"):
        lacks("LibreOffice", "berkas Word tidak dibuka dari luar")
    profile = tmp_path_factory.mktemp("libreoffice")

    def convert(docx: Path, folder: Path) -> Path:
        own = f"-env:UserInstallation={profile.as_uri()}"
        done = run("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", folder, docx)
        pdf = folder / f"{docx.stem}.pdf"
        assert pdf.exists(), done.stdout + done.stderr
        return pdf

    return convert
