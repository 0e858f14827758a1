"""RFC 9457: a refusal is raised by whoever finds the fault, and answered in one place."""

import json
from uuid import uuid4

from flask import Response, request

TITLES = {
    "invalid-request": "The request cannot be read",
    "unauthenticated": "Sign in first",
    "not-found": "Not found",
    "method-not-allowed": "This method is not offered here",
    "stale-version": "Somebody saved a newer version",
    "payload-too-large": "The body is too large",
    "unsupported-media-type": "The media type is not supported",
    "validation-failed": "Some members are not valid",
    "precondition-required": "Say which version you changed",
    "internal-error": "Something went wrong here",
}


class Problem(Exception):
    def __init__(self, status, code, detail, headers=None, **members):
        super().__init__(detail)
        self.status, self.code, self.detail, self.headers, self.members = status, code, detail, headers or {}, members

    def to_response(self):
        frame = {
            "type": f"/problems/{self.code}",
            "title": TITLES[self.code],
            "status": self.status,
            "detail": self.detail,
            "instance": request.full_path.rstrip("?"),
            "code": self.code,
            "requestId": str(uuid4()),
        }
        headers = {"Cache-Control": "no-store", **self.headers}
        text = json.dumps({**frame, **self.members}, ensure_ascii=False)
        return Response(text, self.status, headers, content_type="application/problem+json")


def invalid(reason, detail):
    return Problem(400, "invalid-request", detail, reason=reason)
