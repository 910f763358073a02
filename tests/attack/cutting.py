"""A small proxy on this machine that lets a request through whole and cuts the answer after so many bytes."""

import socket
import threading
from contextlib import contextmanager, suppress

PATIENCE = 30
CHUNK = 65_536


class Cutting:
    """Listens on a port of its own. ``keep`` bytes of an answer reach the caller, ``sent`` bytes of a request the
    server; without a number all of them do. ``answered`` is set once the server's whole answer has been read here."""

    def __init__(self, host, port):
        self.server = (host, port)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.keep = self.sent = None
        self.answered = threading.Event()
        self.thread = threading.Thread(target=self._listen, daemon=True)
        self.thread.start()

    def _listen(self):
        with suppress(OSError):
            while True:
                caller, _ = self.listener.accept()
                with caller, suppress(OSError):
                    self._pass_on(caller)

    def _pass_on(self, caller):
        caller.settimeout(PATIENCE)
        request = whole_message(caller)[: self.sent]
        with socket.create_connection(self.server, PATIENCE) as server:
            server.sendall(request)
            server.shutdown(socket.SHUT_WR) if self.sent is not None else None
            answer = everything(server)
        self.answered.set()
        caller.sendall(answer[: self.keep])

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join(PATIENCE)


def whole_message(stream):
    """A request with the body its head announces."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += stream.recv(CHUNK)
    head, _, body = data.partition(b"\r\n\r\n")
    lengths = [line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    missing = int(lengths[0]) - len(body) if lengths else 0
    while missing > 0:
        more = stream.recv(missing)
        data, missing = data + more, missing - len(more)
    return data


def everything(stream):
    """What comes until the other side has closed."""
    parts = []
    with suppress(ConnectionResetError):
        while part := stream.recv(CHUNK):
            parts.append(part)
    return b"".join(parts)


@contextmanager
def cutting(host, port):
    """The proxy while the block runs."""
    proxy = Cutting(host, port)
    try:
        yield proxy
    finally:
        proxy.close()
