"""A very small identity provider on this machine: it tells its addresses and keys, and changes codes for tokens."""

import base64
import hashlib
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

from rinnalla.access import clock

CLIENT, SECRET = "rinnalla", "a secret: with a colon"


class Provider:
    """``let_in`` is what its pages do when somebody has signed in there: it gives the address they are sent back to."""

    def __init__(self, issuer):
        self.issuer, self.codes, self.says = issuer, {}, {}
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.signs_with = self.key
        self.garbled = False

    @property
    def setting(self):
        return {"issuer": self.issuer, "client": CLIENT, "secret": SECRET, "name": "Testialue", "levels": []}

    def let_in(self, address, subject, **claims):
        """``claims`` stand in the token besides, or in place of, what belongs there; times as seconds from now."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self.codes)}"
        said = {
            "iss": self.issuer,
            "sub": subject,
            "aud": CLIENT,
            "nonce": asked["nonce"],
            "iat": 0,
            "exp": 300,
            **claims,
        }
        now = int(clock.now().timestamp())
        said |= {name: said[name] + now for name in ("iat", "exp") if said[name] is not None}
        self.codes[code] = ({name: value for name, value in said.items() if value is not None}, asked)
        return f"{urlsplit(asked['redirect_uri']).path}?code={code}&state={asked['state']}"

    def answer(self, path, sent, sign):
        if path == "/.well-known/openid-configuration":
            return {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/auth",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
                **self.says,
            }
        if path == "/keys":
            public = json.loads(jwt.algorithms.ECAlgorithm.to_jwk(self.key.public_key()))
            return {"keys": [{**public, "kid": "1", "use": "sig", "alg": "ES256"}]}
        claims, asked = self.codes.pop(sent["code"])
        proof = base64.urlsafe_b64encode(hashlib.sha256(sent["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        assert (proof, sent["redirect_uri"]) == (asked["code_challenge"], asked["redirect_uri"])
        assert sign == "Basic " + base64.b64encode(f"{CLIENT}:a%20secret%3A%20with%20a%20colon".encode()).decode()
        return {"id_token": jwt.encode(claims, self.signs_with, "ES256", {"kid": "1"}), "access_token": "unused"}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.server.provider.garbled:
            self.wfile.write(b"?\r\n")
            return
        length = int(self.headers.get("Content-Length") or 0)
        sent = {name: values[0] for name, values in parse_qs(self.rfile.read(length).decode()).items()}
        try:
            said = self.server.provider.answer(self.path, sent, self.headers.get("Authorization"))
        except (KeyError, AssertionError):
            self.send_error(400)
            return
        body = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815 -- so the library asks for it

    def log_message(self, *_):
        pass


@contextmanager
def running():
    """A provider on a port of this machine."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.provider = Provider(f"http://127.0.0.1:{server.server_port}")
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server.provider
        server.shutdown()
