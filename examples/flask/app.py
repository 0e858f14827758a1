"""`python3 app.py`: PORT (3002), and DATABASE, a SQLite file; without it everything is forgotten at the end."""

import json
import os
import tempfile
from datetime import datetime, timezone
from uuid import uuid4

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestEntityTooLarge

from precondition import ABSENT, read_precondition
from problem import Problem, invalid
from record import MEMBERS, apply_merge_patch, changed_names, fault, find_faults, to_record
from stale import describe_stale
from store import Store

# Who may call. Yours are in a table, as hashes.
PEOPLE = {"demo-ana": {"id": "ana", "name": "Ana"}, "demo-bo": {"id": "bo", "name": "Bo"}}
JSON = ("application/merge-patch+json", "application/json")


def create_app(file):
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
    store = Store(file)

    @app.before_request
    def identify():
        scheme, _, key = request.headers.get("Authorization", "").partition(" ")
        g.person = PEOPLE.get(key) if scheme.lower() == "bearer" else None
        if g.person is None:
            headers = {"WWW-Authenticate": 'Bearer realm="example"'}
            raise Problem(401, "unauthenticated", "Send a key: Authorization: Bearer demo-ana", headers)

    @app.post("/api/accounts")
    def create():
        sent = require_body()
        record = to_record(sent)
        refuse_faults(find_faults(sent, record))
        stamp = {"createdAt": now(), "createdBy": g.person, "updatedAt": now(), "updatedBy": g.person}
        account = {"id": str(uuid4()), "version": 1, **record, **stamp}
        store.create(account, list(MEMBERS))
        return answer(account, 201, {"Location": f"/api/accounts/{account['id']}"})

    @app.get("/api/accounts/<id>")
    def read(id):
        return answer(require_account(id)).make_conditional(request)

    @app.patch("/api/accounts/<id>")
    def patch(id):
        return write(id, lambda sent: lambda start: to_record(apply_merge_patch(start, sent)))

    @app.put("/api/accounts/<id>")
    def put(id):
        return write(id, lambda sent: lambda _start: to_record(sent))

    def write(id, to_change):
        stored = require_account(id)
        sent = require_body()
        wanted = read_precondition(request.headers.get("If-Match"), sent.pop("version", ABSENT), stored)
        to_mine = to_change(sent)
        record = to_mine(stored)
        refuse_faults(find_faults(sent, record))
        fields = changed_names(stored, record)
        # What is stored already needs no write, whatever version it was sent over.
        if not fields:
            return answer(stored)
        account = {**stored, **record, "version": stored["version"] + 1, "updatedAt": now(), "updatedBy": g.person}
        if not store.update(account, fields, expected_of(wanted, stored)):
            raise stale_problem(id, wanted, to_mine)
        return answer(account)

    @app.delete("/api/accounts/<id>")
    def remove(id):
        stored = require_account(id)
        text = request.args.get("version")
        if text is not None and not text.isdecimal():
            raise invalid("query", "version is a whole number.")
        version = ABSENT if text is None else int(text)
        wanted = read_precondition(request.headers.get("If-Match"), version, stored)
        if not store.remove(id, expected_of(wanted, stored)):
            raise stale_problem(id, wanted, lambda start: start)
        return "", 204

    def require_account(id):
        account = store.read(id)
        if account is None:
            raise Problem(404, "not-found", "There is no such account.")
        return account

    def stale_problem(id, wanted, to_mine):
        """Read again: what the write met may be newer than what was read before it."""
        members = describe_stale(store, require_account(id), wanted.base, to_mine)
        return Problem(wanted.status, "stale-version", "Somebody saved this account since you read it.", **members)

    @app.errorhandler(Exception)
    def answer_error(error):
        return to_problem(error).to_response()

    return app


def expected_of(wanted, stored):
    """The version to write over: no record has version 0."""
    return stored["version"] if stored["version"] in wanted.accepts else 0


def require_body():
    if request.mimetype not in JSON:
        raise Problem(415, "unsupported-media-type", "Send JSON.", {"Accept-Patch": ", ".join(JSON)})
    try:
        body = json.loads(request.get_data())
    except ValueError:
        raise invalid("malformed-json", "The body is no JSON.") from None
    if not isinstance(body, dict):
        refuse_faults([fault("", "invalid", "The body is no object.")])
    return body


def refuse_faults(errors):
    if errors:
        raise Problem(422, "validation-failed", "Some members are not valid.", errors=errors)


def answer(account, status=200, headers=None):
    text = json.dumps(account, ensure_ascii=False)
    response = Response(text, status, headers, content_type="application/json")
    response.set_etag(str(account["version"]))
    return response


def now():
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def to_problem(error):
    if isinstance(error, Problem):
        return error
    if isinstance(error, MethodNotAllowed):
        allow = ", ".join(sorted(error.valid_methods or []))
        return Problem(405, "method-not-allowed", f"Only {allow} here.", {"Allow": allow})
    if isinstance(error, RequestEntityTooLarge):
        return Problem(413, "payload-too-large", "At most 1 MiB.")
    if isinstance(error, HTTPException) and error.code == 404:
        return Problem(404, "not-found", "There is nothing here.")
    if isinstance(error, HTTPException) and 400 <= error.code < 500:
        return invalid("malformed-header", error.description)
    print(repr(error), flush=True)
    return Problem(500, "internal-error", "It is not known what became of it.", outcome="unknown")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        file = os.environ.get("DATABASE") or os.path.join(folder, "accounts.db")
        create_app(file).run("127.0.0.1", int(os.environ.get("PORT", "3002")), threaded=True)
