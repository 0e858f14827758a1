"""What a write asks of the stored version."""

import re
from typing import NamedTuple

from problem import Problem, invalid
from record import fault

MAX_VERSION = 2_147_483_647
ABSENT = object()


class Precondition(NamedTuple):
    """`accepts`: over which versions it may be done; `base`: the one its author saw; `status`: of a refusal.

    A false header is 412 (RFC 9110 section 13.1.1), a false member 409.
    """

    accepts: list
    base: int
    status: int


def read_precondition(if_match, version, stored):
    if if_match is None and version is ABSENT:
        detail = 'Say which version your change starts from: as "version", or as If-Match.'
        raise Problem(428, "precondition-required", detail, currentVersion=stored["version"])
    tags = None if if_match is None else _parse_if_match(if_match)
    if version is not ABSENT and not _is_version(version):
        errors = [fault("/version", "invalid", f"A version is a whole number from 1 to {MAX_VERSION}.")]
        raise Problem(422, "validation-failed", "The version is none.", errors=errors)
    if tags is None:
        return Precondition([int(version)], int(version), 409)
    if version is ABSENT:
        return Precondition([number for number, weak in tags if not weak], tags[0][0], 412)
    if version not in [number for number, _ in tags]:
        raise invalid("version-mismatch", "If-Match and version name different versions.")
    return Precondition([number for number, weak in tags if not weak and number == version], int(version), 412)


def _is_version(value):
    is_number = type(value) is int or (type(value) is float and value.is_integer())
    return is_number and 1 <= value <= MAX_VERSION


def _parse_if_match(header):
    """Pairs of a version and whether its tag is weak: such a tag names a base, and never matches."""
    tags = [re.fullmatch(r'\s*(W/)?"([1-9]\d{0,9})"\s*', text) for text in header.split(",")]
    if None in tags:
        raise invalid("malformed-header", 'If-Match must be "<version>" in double quotes, or a list of these.')
    return [(int(tag[2]), tag[1] is not None) for tag in tags]
