"""A signer of tests: a certificate that vouches for itself, and marks that it leaves on a page."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from io import BytesIO

from asn1crypto import keys, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.generic import pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

NAME = "Penguji Naskah"

_MARK = StaticStampStyle(
    background=RawContent(b"0 0 40 20 re S", box=BoxConstraints(40, 20)), border_width=0
)
"""A frame: text would want a font that is embedded."""


@cache
def _signer() -> SimpleSigner:
    key = generate_private_key(SECP256R1())
    name = certificates.Name([certificates.NameAttribute(NameOID.COMMON_NAME, NAME)])
    certificate = (
        certificates.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return SimpleSigner(
        signing_cert=x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(secret),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )


def sign(pdf: bytes, field: str = "ttd-1", box: tuple[int, int, int, int] | None = None) -> bytes:
    """The PDF signed on a field; with `box`, on a new one there."""
    signer = PdfSigner(
        PdfSignatureMetadata(field_name=field),
        _signer(),
        stamp_style=_MARK,
        new_field_spec=SigFieldSpec(field, box=box) if box else None,
    )
    signed = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), existing_fields_only=not box)
    return bytes(signed.getvalue())


def alter(pdf: bytes) -> bytes:
    """The PDF with a change appended that is no signing: another language."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    writer.root["/Lang"] = pdf_string("en")
    writer.update_root()  # type: ignore[no-untyped-call]
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()
