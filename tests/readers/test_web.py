"""Articles at an address: what is fetched, what is refused, and what the user is told."""

from __future__ import annotations

import gzip
import io
import socket
import subprocess
import sys
import time
import zlib
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from audioedition.article.web import UnreachableError, anyone, ending_of, fetch, is_public, name_of
from audioedition.errors import ArticleError, SettingsError
from audioedition.pipeline.find_article import article_file
from audioedition.pipeline.plan import plan_article

from ..command import audioedition
from .server import CERTIFICATE, Answer, page, raw, serving, status

WORDS = b"<html><title>The Road</title><body><h1>The Road</h1><p>He came to Almaty by train, and left again.</p></html>"
RUSSIAN = "<html><title>Дорога</title><body><h1>Дорога</h1><p>Он приехал на поезде.</p></html>"


def told(answers: dict[str, Answer], path: str = "/a") -> str:
    """What a user reads who asks for something that cannot be had."""
    with serving(answers) as port, pytest.raises(ArticleError) as error:
        fetch(f"http://127.0.0.1:{port}{path}", anyone)
    return str(error.value)


# ------------------------------------------------------------------------------------------- what is fetched


def test_a_page_is_planned_from_its_address(tmp_path: Path) -> None:
    with serving({"/2009/the-road.html": page(WORDS)}) as port:
        address = f"http://localhost:{port}/2009/the-road.html"
        done = audioedition("plan", address, "--allow-private", "--json", cwd=tmp_path, cache=tmp_path / "cache")
    assert (done.status, done.err) == (0, "")
    assert done.json["title"] == "The Road"
    assert [unit["source"] for unit in done.json["units"]][1:2] == ["He came to Almaty by train, and left again."]
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]


def test_a_page_is_built_from_its_address_and_stands_where_it_did_not_change(tmp_path: Path) -> None:
    with serving({"/the-road": page(WORDS)}) as port:
        address = f"http://localhost:{port}/the-road"
        built = [audioedition("build", address, "--allow-private", "--json", "--explain", cwd=tmp_path) for _ in "12"]
    assert [done.status for done in built] == [0, 0]
    assert (built[0].json["slug"], built[0].json["link"]) == ("the-road", address)
    assert built[0].out == built[1].out
    assert "nothing has changed" in built[1].err
    assert (tmp_path / "build" / "the-road" / "the-road.mp3").is_file()


def picture(width: int, height: int) -> bytes:
    """A green PNG."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), (0, 128, 0)).save(made, "PNG")
    return made.getvalue()


@pytest.mark.parametrize("named", [
    '<meta property="og:image" content="/lead.png">', '<link rel="image_src" href="lead.png">',
    '<script type="application/ld+json">{"@type": "NewsArticle", "image": [{"url": "/lead.png"}]}</script>',
])  # fmt: skip
def test_the_picture_that_a_page_leads_with_is_the_cover(named: str, tmp_path: Path) -> None:
    answers = {"/the-road": page(named.encode() + WORDS), "/lead.png": page(picture(1200, 630), "image/png")}
    with serving(answers) as port:
        done = audioedition("build", f"http://localhost:{port}/the-road", "--allow-private", cwd=tmp_path)
    assert done.status == 0, done.err
    with Image.open(tmp_path / "build" / "the-road" / "cover.jpg") as cover:
        assert cover.getpixel((cover.width // 2, cover.height // 2)) == pytest.approx((0, 128, 0), abs=3)


@pytest.mark.parametrize(("answer", "notice"), [
    (status(404), "lead.png: there is no such page; check the address (HTTP 404); a cover is drawn in its place"),
    (page(picture(90, 60), "image/png"), "the picture in lead.png is too small, 90 × 60 pixels; a cover is drawn in"),
    (page(WORDS), "cannot read the cover in lead.png: it is no whole JPEG, PNG, WebP or GIF picture; a cover"),
    (status(302, "file:///etc/passwd"), "only addresses that begin with https:// or http:// are fetched; a cover"),
])  # fmt: skip
def test_a_lead_picture_that_cannot_be_had_is_told_and_a_cover_drawn(
    answer: Answer, notice: str, tmp_path: Path
) -> None:
    named = b'<meta property="og:image" content="lead.png">'
    with serving({"/the-road": page(named + WORDS), "/lead.png": answer}) as port:
        done = audioedition("build", f"http://localhost:{port}/the-road", "--allow-private", cwd=tmp_path)
    assert done.status == 0, done.err
    assert notice in done.err
    with Image.open(tmp_path / "build" / "the-road" / "cover.jpg") as cover:
        assert min(cover.size) >= 1400


def test_of_a_page_on_disk_nothing_is_fetched(tmp_path: Path) -> None:
    asked: list[str] = []

    def noted(request: BaseHTTPRequestHandler) -> None:
        asked.append(request.path)

    with serving({"/lead.png": noted}) as port:
        named = f'<meta property="og:image" content="http://127.0.0.1:{port}/lead.png">'
        (tmp_path / "a.html").write_bytes(named.encode() + WORDS)
        done = audioedition("build", "a.html", cwd=tmp_path)
    assert (done.status, asked) == (0, [])


def test_what_belongs_to_a_page_is_looked_for_in_the_folder_that_one_works_in(tmp_path: Path) -> None:
    (tmp_path / "the-road.yaml").write_text('author: Anna Smith\nedits: [{find: "by train", say: "by bus"}]\n')
    (tmp_path / "voices.yaml").write_text("credit: {say: false}\n")
    with serving({"/the-road.html": page(WORDS)}) as port:
        address = f"http://localhost:{port}/the-road.html"
        done = audioedition("plan", address, "--allow-private", "--json", cwd=tmp_path)
    assert done.json["author"] == "Anna Smith"
    assert "by bus" in done.json["units"][1]["text"]
    assert all(unit["kind"] != "credit" for unit in done.json["units"])


@pytest.mark.parametrize(("packing", "packed"), [
    ("gzip", gzip.compress(WORDS)), ("x-gzip", gzip.compress(WORDS[:50]) + gzip.compress(WORDS[50:])),
    ("deflate", zlib.compress(WORDS)), ("deflate", zlib.compress(WORDS)[2:-4]), ("identity", WORDS),
])  # fmt: skip
def test_a_packed_page_is_unpacked(packing: str, packed: bytes) -> None:
    with serving({"/a": page(packed, Content_Encoding=packing)}) as port:
        assert fetch(f"http://127.0.0.1:{port}/a", anyone).data == WORDS


def test_a_page_in_pieces_is_put_together() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n"
    with serving({"/a": raw(head, b"3\r\nabc\r\n", b"2\r\nde\r\n0\r\n\r\n")}) as port:
        assert fetch(f"http://127.0.0.1:{port}/a", anyone).data == b"abcde"


@pytest.mark.parametrize(("declared", "body"), [
    ("text/html; charset=windows-1251", RUSSIAN.encode("cp1251")),
    ("text/html; charset=koi8-r", ('<meta charset="windows-1251">' + RUSSIAN).encode("koi8-r")),
    ("text/html; charset=utf-16", RUSSIAN.encode("utf-16-le")),
    ("text/html; charset=windows-1251", RUSSIAN.encode()),
    ("text/html; charset=nonsense", ('<meta charset="windows-1251">' + RUSSIAN).encode("cp1251")),
    ("text/plain; charset=koi8-r", "Дорога\n\nОн приехал на поезде.\n".encode("koi8-r")),
])  # fmt: skip
def test_the_encoding_that_the_server_names_is_heeded(declared: str, body: bytes) -> None:
    with serving({"/a": page(body, declared)}) as port:
        planned = plan_article(article_file(f"http://127.0.0.1:{port}/a", None, True))
    assert planned.article.metadata.title == "Дорога"
    assert "Он приехал на поезде." in planned.article.text


def test_the_encoding_that_the_user_names_wins_over_the_servers(tmp_path: Path) -> None:
    body = "Дорога\n\nОн приехал на поезде.\n".encode("koi8-r")
    (tmp_path / "b.yaml").write_text("encoding: koi8-r\n")
    answers = {path: page(body, "text/plain; charset=windows-1251", ETag='"1"') for path in ("/a", "/b")}
    with serving(answers) as port:
        wrong, option, beside = (
            audioedition("plan", f"http://localhost:{port}{path}", "--allow-private", "--json", *said, cwd=tmp_path)
            for path, said in (("/a", []), ("/a", ["--encoding", "koi8-r"]), ("/b", []))
        )
    assert [done.json["title"] == "Дорога" for done in (wrong, option, beside)] == [False, True, True]


def test_the_server_is_told_who_asks_and_nothing_else_about_the_user() -> None:
    seen: dict[str, str] = {}

    def answer(request: BaseHTTPRequestHandler) -> None:
        seen.update(request.headers.items())
        page(WORDS)(request)

    with serving({"/a": answer}) as port:
        fetch(f"http://127.0.0.1:{port}/a", anyone)
    assert seen.pop("User-Agent").startswith("audioedition/")
    assert set(seen) == {"Host", "Accept", "Accept-Encoding", "Connection"}


# ------------------------------------------------------------------------------------------ copies


def test_a_page_that_did_not_change_is_not_sent_again() -> None:
    asked: list[str | None] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        asked.append(request.headers.get("If-None-Match"))
        (status(304) if asked[-1] == '"one"' else page(WORDS, ETag='"one"'))(request)

    with serving({"/a": answer}) as port:
        twice = [article_file(f"http://127.0.0.1:{port}/a", None, True) for _ in range(2)]
    assert asked == [None, '"one"']
    assert twice[0] == twice[1]


def test_a_page_that_changed_is_read_as_it_is_now() -> None:
    bodies = iter([b"<p>The first words.</p>", b"<p>Other words.</p>"])
    with serving({"/a": lambda request: page(next(bodies))(request)}) as port:
        texts = [
            article_file(f"http://127.0.0.1:{port}/a", None, True).path.read_bytes() for _ in range(2)
        ]  # fmt: skip
    assert texts == [b"<p>The first words.</p>", b"<p>Other words.</p>"]


def test_offline_the_copy_of_an_earlier_time_is_read_and_that_is_said(tmp_path: Path) -> None:
    with serving({"/road": page(WORDS)}) as port:
        arguments = ("plan", f"http://localhost:{port}/road", "--allow-private", "--json")
        first = audioedition(*arguments, cwd=tmp_path, cache=tmp_path / "cache")
    offline = audioedition(*arguments, cwd=tmp_path, cache=tmp_path / "cache")
    never = audioedition(*arguments, cwd=tmp_path, cache=tmp_path / "empty")
    assert (offline.status, offline.out) == (0, first.out)
    assert "cannot be reached: connection refused" in offline.err
    assert "the copy of 20" in offline.err
    assert never.status == 1
    assert "whether this machine is online" in never.err


def test_a_page_that_is_gone_is_an_error_and_not_the_copy() -> None:
    answers = {"/a": page(WORDS)}
    with serving(answers) as port:
        article_file(f"http://127.0.0.1:{port}/a", None, True)
        answers["/a"] = status(410)
        with pytest.raises(ArticleError, match="there no more"):
            article_file(f"http://127.0.0.1:{port}/a", None, True)


# -------------------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize("ip", [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0",
    "fc00::1", "fd12::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "bogus",
])  # fmt: skip
def test_an_address_that_is_not_the_internets_is_not_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_an_address_of_the_internet_is_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0177.0.0.1", "0x7f.1", "[::ffff:127.0.0.1]"])
def test_this_machine_is_not_looked_into_however_it_is_written(host: str) -> None:
    hits: list[str] = []
    with serving({"/a": lambda request: hits.append(request.path)}) as port, pytest.raises(ArticleError) as error:
        fetch(f"http://{host}:{port}/a")
    assert "--allow-private" in str(error.value) or "no host" in str(error.value)
    assert hits == []


def test_a_redirect_to_a_private_address_is_refused() -> None:
    with serving({"/a": status(302, "http://127.0.0.2:1/secret")}) as port, pytest.raises(ArticleError) as error:
        fetch(f"http://127.0.0.1:{port}/a", lambda ip: ip == "127.0.0.1")
    assert "127.0.0.2 is on a private network" in str(error.value)


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://example.org/a", "http://a:b@example.org/", "http://["]
)
def test_a_redirect_to_what_is_no_page_is_refused(location: str) -> None:
    message = told({"/a": status(302, location)})
    assert any(words in message for words in ("only addresses that begin", "password", "is no address"))


def test_the_machine_that_was_checked_is_the_one_that_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that stands for another machine at the second look-up, as an attacker's does, is looked up once."""
    looked_up: list[str] = []

    def resolved(host: str, port: int, **_: Any) -> list[Any]:
        looked_up.append(host)
        ip = "127.0.0.1" if len(looked_up) == 1 else "127.0.0.2"
        return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (ip, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    with serving({"/a": page(WORDS)}) as port:
        found = fetch(f"http://rebinding.example:{port}/a", lambda ip: ip == "127.0.0.1")
    assert found.data == WORDS
    assert looked_up == ["rebinding.example"]


def test_redirects_come_to_an_end() -> None:
    assert "leads on and on, more than 5 times" in told({"/a": status(302, "/b"), "/b": status(307, "/a")})


def test_five_redirects_are_followed() -> None:
    answers = {f"/{n}": status(301, f"/{n + 1}") for n in range(5)} | {"/5": page(WORDS)}
    with serving(answers) as port:
        assert fetch(f"http://127.0.0.1:{port}/0", anyone).address.endswith("/5")


@pytest.mark.parametrize(("written", "words"), [
    ("ftp://example.org/a", "only addresses that begin with https:// or http://"),
    ("file:///etc/passwd", "only addresses that begin with"),
    ("https://anna:secret@example.org/a", "save the page from your browser"),
    ("https://", "is no address"), ("https://[::1", "is no address"), ("http://example.org:99999/", "is no address"),
])  # fmt: skip
def test_what_is_no_address_is_told(written: str, words: str) -> None:
    with pytest.raises(ArticleError) as error:
        fetch(written)
    assert words in str(error.value)
    assert "secret" not in str(error.value)


# ------------------------------------------------------------------------------------------- limits


def test_a_page_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOEDITION_MOST_INPUT", "100kB")
    endless = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", *[b"x" * 60_000] * 1000)
    for answer in (page(b"x" * 100_001), endless):
        assert "AUDIOEDITION_MOST_INPUT" in told({"/a": answer})


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_bomb_is_not_unpacked(packing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOEDITION_MOST_INPUT", "1MB")
    bomb = (gzip.compress if packing == "gzip" else zlib.compress)(b"\0" * 200_000_000)
    assert len(bomb) < 300_000
    before = time.monotonic()
    assert "AUDIOEDITION_MOST_INPUT" in told({"/a": page(bomb, Content_Encoding=packing)})
    assert time.monotonic() - before < 3


def test_a_packing_that_was_not_asked_for_is_told() -> None:
    assert "packed as “br”" in told({"/a": page(b"\x0b\x02", Content_Encoding="br")})


@pytest.mark.parametrize("answer", [
    page(b"not gzip at all", Content_Encoding="gzip"), page(gzip.compress(WORDS * 9)[:-20], Content_Encoding="gzip"),
    raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"), raw(b"no HTTP\r\n\r\n"), raw(b""),
    raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
    raw(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n"),
])  # fmt: skip
def test_an_answer_that_is_broken_is_told(answer: Answer) -> None:
    message = told({"/a": answer})
    assert message.startswith("http://127.0.0.1:")
    assert any(words in message for words in ("damaged", "broke", "no HTTP", "cannot be reached"))


def test_an_answer_that_trickles_ends_with_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOEDITION_FETCH_SECONDS", "0.5")
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n"
    for pieces in ([head, *[b"x"] * 60], [bytes([byte]) for byte in head * 2]):
        before = time.monotonic()
        message = told({"/a": raw(*pieces, wait=lambda: time.sleep(0.1))})
        assert "does not answer in time (0.5 s in all)" in message
        assert time.monotonic() - before < 3


def test_the_time_can_be_set_to_a_number_of_seconds_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for written in ("soon", "-1", "0", "nan", "1e9"):
        monkeypatch.setenv("AUDIOEDITION_FETCH_SECONDS", written)
        with pytest.raises(SettingsError, match="AUDIOEDITION_FETCH_SECONDS: expected seconds"):
            fetch("http://127.0.0.1:1/", anyone)


# ---------------------------------------------------------------------------------------- what is told


@pytest.mark.parametrize(("number", "words"), [
    (404, "there is no such page; check the address (HTTP 404)"), (500, "try again later (HTTP 500)"),
    (403, "save the page from your browser"), (401, "asks for a password"), (429, "too often"), (418, "(HTTP 418)"),
    (204, "(HTTP 204)"), (302, "(HTTP 302)"), (304, "(HTTP 304)"),
])  # fmt: skip
def test_a_refusal_says_what_it_means(number: int, words: str) -> None:
    assert words in told({"/a": status(number)})


@pytest.mark.parametrize(("host", "words"), [
    ("127.0.0.1:1", "connection refused"), ("no-such-host.invalid", "no host no-such-host.invalid is known"),
])  # fmt: skip
def test_a_host_that_cannot_be_reached_is_told(host: str, words: str) -> None:
    with pytest.raises(UnreachableError) as error:
        fetch(f"http://{host}/a", anyone)
    assert words in str(error.value)
    assert "online" in str(error.value)


def test_a_certificate_that_nobody_vouches_for_is_not_trusted() -> None:
    with serving({"/a": page(WORDS)}, secure=True) as port, pytest.raises(ArticleError) as error:
        fetch(f"https://localhost:{port}/a", anyone)
    assert "is not to be trusted: self" in str(error.value)


def test_a_certificate_must_bear_the_name_of_its_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with serving({"/a": page(WORDS)}, secure=True) as port:
        assert fetch(f"https://localhost:{port}/a", anyone).data == WORDS
        with pytest.raises(ArticleError, match="is not to be trusted: IP address mismatch"):
            fetch(f"https://127.0.0.1:{port}/a", anyone)


def test_what_speaks_no_tls_is_told() -> None:
    with serving({}) as port, pytest.raises(ArticleError, match="no secure connection"):
        fetch(f"https://127.0.0.1:{port}/a", anyone)


def test_what_fetches_and_what_opens_pdfs_is_loaded_only_where_it_is_needed(sample: Path) -> None:
    code = (
        "import sys\nfrom audioedition.cli import main\n"
        f"try: main(['plan', {str(sample)!r}])\nexcept SystemExit: pass\n"
        "print(sorted({'ssl', 'http.client', 'pypdfium2'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


# -------------------------------------------------------------------------------- names, standard input


@pytest.mark.parametrize(("written", "name"), [
    ("https://example.org/2009/the-road.html?page=1#a", "the-road"), ("https://example.org/", "example-org"),
    ("https://example.org/news/index.php", "news"), ("https://example.org/%D0%9F%D1%83%D1%82%D1%8C", "Путь"),
    ("https://example.org/a/../..%2f..%2fetc", "etc"), ("https://example.org/v1.2-released", "v1-2-released"),
    ("My road: part 1", "My-road-part-1"), ("", "article"), ("../..", "article"),
])  # fmt: skip
def test_a_file_is_named_after_the_last_part_of_its_address(written: str, name: str) -> None:
    assert name_of(written) == name


@pytest.mark.parametrize(("data", "media_type", "name", "ending"), [
    (b"<!doctype html><p>x", "", "", ".html"), (b"<p>x", "text/html", "", ".html"), (b"words", "", "", ".txt"),
    (b"%PDF-1.7 x", "text/html", "a.html", ".pdf"), (b"words", "text/plain", "/a/notes.md", ".md"),
    (b"words", "application/octet-stream", "notes.txt", ".txt"), (b"# A road\n\nwords", "", "", ".md"),
    (b"See [this](https://example.org).", "", "", ".md"), (b"#1 in the list\n", "", "", ".txt"),
    (b"PK\x03\x04..........mimetypeapplication/epub+zip", "application/zip", "", ".epub"),
    (b"x", "text/x-log", "", ".txt"),
])  # fmt: skip
def test_the_format_is_what_the_bytes_are_and_else_what_it_is_called(
    data: bytes, media_type: str, name: str, ending: str
) -> None:
    assert ending_of("x", data, media_type, name) == ending


def test_a_picture_is_no_article() -> None:
    with pytest.raises(ArticleError, match="is image/png, not an article"):
        ending_of("https://example.org/a.png", b"\x89PNG", "image/png", "/a.png")
