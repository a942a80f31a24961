"""Why the YAML parser stumbled, one kind of mistake a function.

Each looks at a `Stumble` and returns a finding when it is of its kind; the first one that does
speaks. The parser's own words (those of libyaml) tell the kinds apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.content import traps
from generator.content.stumble import Stumble, quote
from generator.diagnostics import Diagnostic

_PAIR = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[^\s#][^:#]*?):(?: +(?P<value>.*))?$")
_GLUED = re.compile(r"\s*(?:- +)*(?P<key>[A-Za-z_]\w*|'[^']*'|\"[^\"]*\"):(?=[^\s/])")
_SPECIAL = {
    "@": "tanda @",
    "`": "tanda `",
    "%": "tanda %",
    "*": "tanda *",
    "&": "tanda &",
    "|": "tanda |",
    ">": "tanda >",
    "?": "tanda ?",
    "]": "tanda ]",
    "}": "tanda }",
    ",": "koma",
}


def _tab(it: Stumble) -> Diagnostic | None:
    if it.char != "\t" and "tab character" not in it.problem:
        return None
    others = [
        str(number)
        for number, line in enumerate(it.builder.lines, start=1)
        if re.match(r" *\t", line) and number != it.at[0] + 1
    ]
    more = f" (juga di baris {', '.join(others[:10])}{', …' * (len(others) > 10)})" * bool(others)
    return it.tell(
        "B11",
        it.at,
        f"indentasi memakai tab{more}",
        "ganti setiap tab dengan spasi (dua spasi tiap tingkat)",
    )


def _hard_space(it: Stumble) -> Diagnostic | None:
    found = re.match(r" *([\u00a0\u2000-\u200a\u202f\u3000])", it.line)
    if not found:
        return None
    return it.tell(
        "B11",
        (it.at[0], found.start(1)),
        f"indentasi memakai spasi khusus (U+{ord(found.group(1)):04X})",
        "ganti dengan spasi biasa; sering terbawa waktu menyalin dari Word atau web",
    )


def _expression(it: Stumble) -> Diagnostic | None:
    found = re.search(r"(?:^|: |- )\s*(\{\{)", it.line)
    return traps.expression(it.span((it.at[0], found.start(1)))) if found else None


def _special(it: Stumble) -> Diagnostic | None:
    where = it.at
    if it.context.endswith(("alias", "anchor", "block scalar")) and "tab" not in it.problem:
        where = it.since
    elif not (
        "cannot start any token" in it.problem
        or "mapping keys are not allowed" in it.problem
        or "expected node content" in it.problem
    ):
        if "directive" not in it.context:
            return None
        where = it.since
    text = it.builder.lines[where[0]][where[1] :]
    if text[:1] not in _SPECIAL:
        return None
    return it.tell(
        "B16",
        where,
        f"nilai tidak boleh diawali {_SPECIAL[text[0]]}",
        f"beri tanda kutip: {quote(text)}",
    )


def _tag(it: Stumble) -> Diagnostic | None:
    if "tag" not in f"{it.context} {it.problem}".split():
        return None
    return it.tell(
        "B22",
        it.since,
        "tag YAML (tanda !) tidak dipakai di sini",
        f"hapus tag itu; bila tanda ! bagian dari teks, {traps.QUOTE}",
    )


def _dash(it: Stumble) -> Diagnostic | None:
    if "block sequence entries" not in it.problem:
        return None
    text = it.line[it.at[1] :].split(" #")[0].strip()
    if text == "-":
        return it.tell(
            "B20",
            it.at,
            "tanda - sendirian terbaca sebagai awal daftar",
            'kosongkan bila nihil, atau beri tanda kutip: "-"',
        )
    return it.tell(
        "B20",
        it.at,
        "daftar tidak boleh mulai di baris yang sama dengan kuncinya",
        f"mulai daftar di baris baru; bila tanda - bagian dari teks, beri tanda kutip: "
        f"{quote(text)}",
    )


def _quotes(it: Stumble) -> Diagnostic | None:
    if "quoted scalar" in it.context:
        if "escape" in it.problem:
            return it.tell(
                "B14",
                it.at,
                "tanda \\ di dalam kutip ganda punya arti khusus",
                "pakai kutip tunggal: '…', atau tulis \\\\",
            )
        return _unclosed(it, it.since)
    last = it.builder.last
    if last is None or last.style not in {"'", '"'}:
        return None
    end = (last.end_mark.line, last.end_mark.column)
    if end[0] != it.at[0] or it.line[end[1] : it.at[1]].strip() or "directive" in it.context:
        return None
    if last.start_mark.line != end[0]:
        return _unclosed(it, (last.start_mark.line, last.start_mark.column))
    whole = it.line[last.start_mark.column :]
    if _GLUED.match(it.line) and it.char == ":":
        return _missing(it, (it.at[0], len(it.line) - len(it.line.lstrip())))
    return it.tell(
        "B14",
        it.at,
        "sesudah tanda kutip penutup masih ada teks",
        f"kutip seluruh nilai dengan tanda kutip yang lain: {quote(whole)}",
    )


def _unclosed(it: Stumble, where: tuple[int, int]) -> Diagnostic:
    mark = it.builder.lines[where[0]][where[1] : where[1] + 1]
    return it.tell(
        "B14",
        where,
        f"tanda kutip {mark} dibuka di sini tetapi tidak ditutup",
        f"tutup dengan {mark} di akhir nilai",
    )


def _glued(it: Stumble) -> Diagnostic | None:
    if "unexpected ':'" not in it.problem:
        return None
    return it.tell(
        "B18",
        it.at,
        "titik dua menempel pada nilai di dalam kurung […] atau {…}",
        f"tulis spasi sesudah titik dua; bila bagian dari teks, {traps.QUOTE}",
    )


def _behind(it: Stumble) -> Diagnostic | None:
    """Text, or one bracket more, behind a bracket that is already closed."""
    before = it.line[: it.at[1]].rstrip()
    value = re.search(r"(?:^|: +|- +)([\[{].*)", it.line)
    if "did not find" not in it.problem or not before.endswith(("]", "}")):
        return None
    if it.char and it.char in "]}":
        message = f"tanda {it.char} menutup kurung yang tidak dibuka"
    else:
        message = f"sesudah tanda {before[-1]} masih ada teks"
    text = quote(value.group(1)) if value else '"…"'
    return it.tell("B15", it.at, message, f"bila kurung bagian dari teks, beri tanda kutip: {text}")


def _brackets(it: Stumble) -> Diagnostic | None:
    opened = it.builder.open[-1] if it.builder.open else None
    if opened is None or not opened.flow:
        return None
    begin = (opened.span.line - 1, opened.span.col - 1)
    mark = it.builder.lines[begin[0]][begin[1]]
    if mark not in "[{":
        return None
    close = "]" if mark == "[" else "}"
    return it.tell(
        "B15",
        begin,
        f"kurung {mark} dibuka di sini tetapi tidak ditutup dengan benar",
        f"tutup dengan {close}, atau tulis dalam bentuk blok; bila {mark} bagian dari teks, "
        f"{traps.QUOTE}",
    )


def _colon(it: Stumble) -> Diagnostic | None:
    """A second colon: inside a sentence, under a line without one, or of a line too deep."""
    if "mapping values are not allowed" not in it.problem:
        return None
    last = it.builder.last
    found = _PAIR.match(it.line)
    if found and found.end("key") < it.at[1]:
        value = it.line[found.start("value") :]
        return it.tell(
            "B17",
            it.at,
            "titik dua diikuti spasi di tengah kalimat terbaca sebagai kunci baru",
            f"beri tanda kutip: {found['key'].strip()}: {quote(value)}",
        )
    if last is not None and last.style == "" and last.start_mark.line < it.at[0]:
        start = (last.start_mark.line, last.start_mark.column)
        if not it.builder.lines[start[0]][: start[1]].strip(" -"):
            return _missing(it, start)
    above = it.builder.lines[it.above]
    if found := re.match(r" *(-[^\W\d].*)", above):
        return traps.dash(found.group(1), it.span((it.above, found.start(1))))
    return it.tell(
        "B13",
        (it.at[0], len(it.line) - len(it.line.lstrip())),
        "baris ini menjorok lebih dalam daripada baris sebelumnya yang sudah bernilai",
        "samakan indentasinya dengan kunci lain di bloknya; bila lanjutan kalimat, "
        f"{traps.QUOTE} pada seluruh kalimat",
    )


def _key(it: Stumble) -> Diagnostic | None:
    return _missing(it, it.since) if "expected ':'" in it.problem else None


def _missing(it: Stumble, where: tuple[int, int]) -> Diagnostic:
    text = it.builder.lines[where[0]][where[1] :].strip()
    if re.match(r"-[^\W\d]", text):
        return traps.dash(text, it.span(where))
    if found := _GLUED.match(text):
        key = found["key"]
        return it.tell(
            "B12",
            (where[0], where[1] + found.end()),
            f"sesudah titik dua harus ada spasi: `{traps.shorten(text)}`",
            f"tulis `{key}: {traps.shorten(text[found.end() :])}`",
        )
    word, _, rest = text.partition(" ")
    return it.tell(
        "B12",
        where,
        f"baris ini tidak bertitik dua: `{traps.shorten(text)}`",
        f"tulis `{word}: {traps.shorten(rest) or '…'}`; bila lanjutan kalimat, jorokkan lebih "
        "dalam dari kuncinya",
    )


def _indent(it: Stumble) -> Diagnostic | None:
    if not it.problem.startswith("did not find expected") or not it.opening:
        return None
    last = it.builder.last
    if it.char == ":":
        return it.tell("B12", it.at, "tidak ada kunci di depan titik dua", "tulis `kunci: nilai`")
    above = it.builder.lines[it.above]
    if "document start" in it.problem and above.startswith("..."):
        return it.tell(
            "B26",
            it.at,
            "masih ada isi sesudah akhir dokumen YAML",
            "hapus tanda `...`, dan tulis satu bentuk saja: `kunci: nilai` di setiap baris",
        )
    if last is not None and last.style in {"|", ">"} and last.end_mark.line == it.at[0]:
        hint = "jorokkan semua baris teks sesudah | atau > sama dalam"
    elif " #" in above and it.at[1] > len(above) - len(above.lstrip()):
        hint = f"komentar di baris sebelumnya memotong kalimat; {traps.QUOTE} pada kalimat itu"
    elif it.at[1] == it.since[1] and "'-'" in it.problem:
        hint = "di daftar setiap butir diawali tanda - dan spasi"
    elif it.at[1] == it.since[1] and it.line.lstrip().startswith("-"):
        hint = "butir daftar harus berada di bawah kunci yang belum bernilai"
    else:
        hint = "samakan jumlah spasinya dengan baris lain di blok yang sama"
    return it.tell(
        "B13", it.at, f"indentasi baris ini ({it.at[1]} spasi) tidak cocok dengan bloknya", hint
    )


CAUSES: tuple[Callable[[Stumble], Diagnostic | None], ...] = (
    _tab,
    _hard_space,
    _expression,
    _special,
    _tag,
    _dash,
    _quotes,
    _glued,
    _behind,
    _brackets,
    _colon,
    _key,
    _indent,
)
"""In the order in which they are asked."""
