"""Addresses: which machines are asked, what a hostile server answers, and which address is published."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network
from pathlib import Path

import pytest

from audioedition.article import links
from audioedition.article.web import anyone, fetch, is_public
from audioedition.article.web.ranges import IPV4, IPV6
from audioedition.errors import ArticleError
from audioedition.model import Metadata
from audioedition.pipeline.find_article import article_file
from audioedition.pipeline.plan import plan_article

from ..command import COMMAND, audioedition, fails
from .server import page, raw, serving, status

WORDS = b"<html><title>The Road</title><body><h1>The Road</h1><p>He came to Almaty by train, and left again.</p></html>"

# ------------------------------------------------------------------------------- which machines are asked

# Each address of IPv6 that leads to one of IPv4, however it is written.
WITHIN: tuple[Callable[[IPv4Address], str], ...] = (
    lambda ip: f"::ffff:{ip}",
    lambda ip: f"64:ff9b::{ip}",
    lambda ip: str(IPv6Address(0x2002 << 112 | int(ip) << 80 | 1)),
    lambda ip: str(IPv6Address(0x20010000 << 96 | int(ip) << 64 | ~int(IPv4Address("8.8.8.8")) & 0xFFFFFFFF)),
    lambda ip: str(IPv6Address(0x20010000 << 96 | int(IPv4Address("8.8.8.8")) << 64 | ~int(ip) & 0xFFFFFFFF)),
)


def edges(network: IPv4Network | IPv6Network) -> tuple[str, str, str]:
    """The first, a middle and the last address of a network."""
    first, last = int(network.network_address), int(network.broadcast_address)
    kind = type(network.network_address)
    return str(kind(first)), str(kind((first + last) // 2)), str(kind(last))


@pytest.mark.parametrize("row", [row for row, _ in (*IPV4, *IPV6)])
def test_no_special_purpose_address_is_public(row: str) -> None:
    network = ip_network(row)
    assert not any(map(is_public, edges(network)))
    for neighbour in (int(network.network_address) - 1, int(network.broadcast_address) + 1):
        ip = str(type(network.network_address)(neighbour % (1 << network.max_prefixlen)))
        in_another = any(
            ip_network(ip).overlaps(ip_network(other)) for other, _ in (IPV4 if network.version == 4 else IPV6)
        )
        if network.version == 4 or ip.startswith("2"):
            assert is_public(ip) is not in_another, ip


@pytest.mark.parametrize("row", [row for row, _ in IPV4])
def test_no_address_of_ipv6_leads_to_a_special_purpose_one_of_ipv4(row: str) -> None:
    for ip in edges(IPv4Network(row)):
        assert not any(is_public(write(IPv4Address(ip))) for write in WITHIN), ip


def test_an_address_of_ipv6_that_leads_to_a_public_one_is_public() -> None:
    assert all(is_public(write(IPv4Address("93.184.216.34"))) for write in WITHIN)


# https://www.iana.org/assignments/iana-ipv6-special-registry and ipv6-address-space: what lies beyond 2000::/3
BEYOND = (
    ":: ::1 ::7f00:1 ::8.8.8.8 64:ff9b:1::1 100::1 100:0:0:1::1 400::1 1fff::1 4000::1 5f00::1 8000::1 fc00::1 fdff::1 "
    "fe80::1 febf::1 fec0::1 ff02::1 ffff::1"
).split()


@pytest.mark.parametrize("ip", BEYOND)
def test_what_is_given_out_to_nobody_is_not_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize(
    "ip", ["192.0.0.192", "192.0.0.8", "192.0.0.9", "169.254.169.254", "100.100.100.200", "fd00:ec2::254"]
)
def test_a_metadata_service_is_not_public_whatever_python_says(ip: str) -> None:
    assert not is_public(ip)


# ------------------------------------------------------------------------------------- what is no address


def test_an_address_as_long_as_a_page_is_told_in_a_line() -> None:
    with serving({}) as port, pytest.raises(ArticleError) as error:
        fetch(f"http://127.0.0.1:{port}/{'x' * 20_000}", anyone)
    assert len(str(error.value)) < 400


@pytest.mark.parametrize("title", ["\U00010000" * 200, "中" * 200, "é" * 200, "../../etc", "http://[", "."])
def test_any_title_may_name_what_comes_through_a_pipe(title: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He came home.\n")
    with (tmp_path / "a.txt").open("rb") as words:
        done = subprocess.run([*COMMAND, "plan", "-", "--json", "--title", title], stdin=words, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize(
    "address", ["http://[::1", "http://[", "http://]", "HTTP://[::1", "http://a@[/", "x://[", "http://.."]
)
def test_a_broken_address_is_told_in_one_line(address: str) -> None:
    fails(audioedition("plan", address), "is no address; copy it from your browser")


# ----------------------------------------------------------------------------------------- bad chunks

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize("size", [
    b"-1", b"-5", b"+5", b"0x5", b"1_0", b"9" * 30, b"f" * 30, b"", b" ", b"zz", b"5 5", b"\xd9\xa5",
    b"5;" + b"a" * 10_000,
])  # fmt: skip
def test_a_chunk_of_no_size_is_told(size: bytes) -> None:
    """For "-1" http.client reads without end; what only Python takes for a number, the next machine reads otherwise."""
    with serving({"/a": raw(HEAD + size + b"\r\nwords\r\n0\r\n\r\n")}) as port, pytest.raises(ArticleError) as error:
        fetch(f"http://127.0.0.1:{port}/a", anyone)
    assert "came damaged (a piece without a size)" in str(error.value)


@pytest.mark.parametrize("body", [b"", b"5", b"5\r\nwor", b"5\r\nwords", b"5\r\nwords\r\n", b"ffffffffffffff\r\nwords"])
def test_chunks_that_break_off_are_told(body: bytes) -> None:
    with serving({"/a": raw(HEAD + body)}) as port, pytest.raises(ArticleError) as error:
        fetch(f"http://127.0.0.1:{port}/a", anyone)
    assert any(words in str(error.value) for words in ("the connection broke", "came damaged"))


def test_chunks_with_extensions_and_what_follows_them_are_read() -> None:
    body = b"5;a=b\r\n<p>He\r\n  0A ; c\r\n came home\r\n0\r\nX-After: a\r\n\r\n"
    with serving({"/a": raw(HEAD + body)}) as port:
        assert fetch(f"http://127.0.0.1:{port}/a", anyone).data == b"<p>He came home"


# ------------------------------------------------------------------------------- which address is published


def published(
    path: str, words: bytes = WORDS, given: Metadata | None = None, moved: str = ""
) -> tuple[str | None, list[str]]:
    """The link of the page at a path, and what is told of it; the server is written H."""
    answers = {path.partition("#")[0]: status(301, moved) if moved else page(words), moved: page(words)}
    with serving(answers) as port:
        host = f"http://127.0.0.1:{port}"
        planned = plan_article(article_file(host + path, given, True), given)
    link = planned.article.metadata.link
    return link and link.replace(host, "H"), [notice for notice in planned.notices if "link" in notice]


@pytest.mark.parametrize(("path", "link", "left_out"), [
    ("/a", "H/a", ""),
    ("/a#part", "H/a", ""),
    ("/a?token=s3cret", "H/a", "token"),
    ("/a?id=123&token=s3cret&p=2", "H/a?id=123&p=2", "token"),
    ("/a?utm_source=mail&k=s3cret&k=other", "H/a", "utm_source, k"),
    ("/a?id=s3cret", "H/a", "id"),
    ("/a?id=12345678901", "H/a", "id"),
    ("/a?s3cret", "H/a", "s3cret"),
    ("/a;jsessionid=s3cret", "H/a", ""),
])  # fmt: skip
def test_what_may_be_for_whoever_asked_alone_is_not_published(path: str, link: str, left_out: str) -> None:
    found, notices = published(path)
    assert found == link
    assert len(notices) == bool(left_out)
    assert all(f"without {left_out} of the address" in notice and "--link" in notice for notice in notices)


def test_the_address_that_a_page_has_moved_to_is_published() -> None:
    assert published("/old?token=s3cret", moved="/new?page=2&sig=s3cret")[0] == "H/new?page=2"


CANONICAL = [
    ("http://127.0.0.1/road", "http://127.0.0.1/road"),
    ("http://127.0.0.1/road?article=the-road&amp;access_token=s3cret#a", "http://127.0.0.1/road?article=the-road"),
    ("http://127.0.0.1/road?x=0123456789abcdef01", "http://127.0.0.1/road"),
    ("http://127.0.0.1/road?of=a-week-in-almaty-part-3", "http://127.0.0.1/road?of=a-week-in-almaty-part-3"),
    ("https://evil.example/phish", "H/a"),
    ("https://anna:s3cret@127.0.0.1/", "H/a"),
    ("javascript:alert(1)", "H/a"),
    ("http://[", "H/a"),
    ("http://127.0.0.1/" + "a" * 3000, "H/a"),
]


@pytest.mark.parametrize("named", ['<link rel="canonical" href="{}">', '<meta property="og:url" content="{}">'])
@pytest.mark.parametrize(("written", "link"), CANONICAL)
def test_a_page_says_its_own_address_on_its_own_site(written: str, link: str, named: str) -> None:
    found, notices = published("/a?token=s3cret", WORDS + named.format(written).encode())
    assert found == link
    assert len(notices) == (link == "H/a")


@pytest.mark.parametrize(("page_says", "asked", "is_taken"), [
    ("https://www.example.org/a", "https://example.org/a", True),
    ("https://example.org/a", "https://m.example.org/a", True),
    ("https://EXAMPLE.org/a", "http://example.org:8080/a", True),
    ("https://notexample.org/a", "https://example.org/a", False),
    ("https://example.org.evil.example/a", "https://example.org/a", False),
    ("https://example.org/a", None, True),
])  # fmt: skip
def test_which_site_is_the_same(page_says: str, asked: str | None, is_taken: bool) -> None:
    assert (links.of_page(page_says, asked) is not None) == is_taken


def test_the_user_may_give_any_link() -> None:
    given = Metadata(link="https://example.org/mine?token=a")
    assert published("/a?token=s3cret", given=given) == ("https://example.org/mine?token=a", [])


def test_nothing_of_an_episode_holds_what_was_for_whoever_asked(tmp_path: Path) -> None:
    with serving({"/a?token=s3cret": page(WORDS)}) as port:
        done = audioedition(
            "build", f"http://127.0.0.1:{port}/a?token=s3cret", "--allow-private", "-o", tmp_path, cwd=tmp_path
        )
    assert done.status == 0, done.err
    assert "s3cret" not in done.err
    assert all(b"s3cret" not in made.read_bytes() for made in (tmp_path / "a").iterdir())
