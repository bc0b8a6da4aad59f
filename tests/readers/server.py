"""A web server on this machine, to be fetched from: what each path answers is a function of the test's."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CERTIFICATE = Path(__file__).parent.parent / "files" / "web" / "localhost.pem"
Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def serving(answers: dict[str, Answer], secure: bool = False) -> Iterator[int]:
    """Serve until the end of the block; yields the port on 127.0.0.1."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with suppress(OSError):  # the client has gone, as it should
                answers.get(self.path, status(404))(self)

        def log_message(self, *_: object) -> None:
            """Nothing on standard error."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Nothing on standard error: a client that does not trust us hangs up."""

    server = Server(("127.0.0.1", 0), Handler)
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=lambda: server.serve_forever(0.02), daemon=True)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()


def page(body: bytes, kind: str = "text/html", **headers: str) -> Answer:
    """An answer with a body; `Content_Encoding="gzip"` is a header."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def status(number: int, location: str = "") -> Answer:
    """An answer with no page: a redirect, a refusal."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(number)
        if location:
            request.send_header("Location", location)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return answer


def file(body: bytes, *, breaks_after: int | None = None, asked: list[str] | None = None) -> Answer:
    """An answer with a file, or the part of it that is asked for; each time the connection breaks after so many bytes.
    The ranges that are asked for are added to `asked`."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        wanted = request.headers.get("Range", "")
        if asked is not None:
            asked.append(wanted)
        start = int(wanted.removeprefix("bytes=").rstrip("-") or 0)
        if start >= len(body):
            return status(416)(request)
        request.send_response(206 if wanted else 200)
        if wanted:
            request.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        request.send_header("Content-Length", str(len(body) - start))
        request.end_headers()
        request.wfile.write(body[start:] if breaks_after is None else body[start : start + breaks_after])
        return None

    return answer


def raw(*pieces: bytes, wait: Callable[[], object] = lambda: None) -> Answer:
    """Bytes as they are, with a wait before each piece."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        for piece in pieces:
            wait()
            request.wfile.write(piece)
            request.wfile.flush()

    return answer
