"""Accounts with every version they had. `body` is the whole account, as it is answered."""

import json
import sqlite3
from contextlib import contextmanager

SCHEMA = """
CREATE TABLE IF NOT EXISTS account (id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS revision (
  id TEXT NOT NULL, version INTEGER NOT NULL, fields TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, version)
);
"""


class Store:
    def __init__(self, file):
        self.file = file
        with self.open() as db:
            db.executescript(SCHEMA)

    @contextmanager
    def open(self):
        """A connection for one thread. Statements of a `with` are one transaction."""
        db = sqlite3.connect(self.file, timeout=10)
        try:
            with db:
                yield db
        finally:
            db.close()

    def read(self, id):
        with self.open() as db:
            return self._parse(db.execute("SELECT body FROM account WHERE id = ?", (id,)).fetchone())

    def read_version(self, id, version):
        with self.open() as db:
            row = db.execute("SELECT body FROM revision WHERE id = ? AND version = ?", (id, version)).fetchone()
            return self._parse(row)

    def list_since(self, id, version):
        query = "SELECT body, fields FROM revision WHERE id = ? AND version > ? ORDER BY version"
        with self.open() as db:
            rows = [(json.loads(body), json.loads(fields)) for body, fields in db.execute(query, (id, version))]
        return [
            {"version": body["version"], "at": body["updatedAt"], "by": body["updatedBy"], "fields": fields}
            for body, fields in rows
        ]

    def create(self, account, fields):
        with self.open() as db:
            values = (account["id"], account["version"], json.dumps(account))
            db.execute("INSERT INTO account (id, version, body) VALUES (?, ?, ?)", values)
            self._keep(db, account, fields)

    def update(self, account, fields, expected):
        """Writes over the expected version; false when that is not the stored one any more.

        This statement decides who was first. Whatever was checked before it may be old by now.
        """
        values = (account["version"], json.dumps(account), account["id"], expected)
        with self.open() as db:
            done = db.execute("UPDATE account SET version = ?, body = ? WHERE id = ? AND version = ?", values).rowcount
            if done == 1:
                self._keep(db, account, fields)
            return done == 1

    def remove(self, id, expected):
        with self.open() as db:
            return db.execute("DELETE FROM account WHERE id = ? AND version = ?", (id, expected)).rowcount == 1

    @staticmethod
    def _parse(row):
        return None if row is None else json.loads(row[0])

    @staticmethod
    def _keep(db, account, fields):
        values = (account["id"], account["version"], json.dumps(fields), json.dumps(account))
        db.execute("INSERT INTO revision (id, version, fields, body) VALUES (?, ?, ?, ?)", values)
