"""What people may write of an account. What a value may be is up to each server; that faults are told by pointer is not."""

STATUSES = ("prospect", "active", "suspended", "closed")


def _text(most):
    return lambda value: isinstance(value, str) and len(value) <= most


def _or_none(test):
    return lambda value: value is None or test(value)


def _is_object(value):
    return isinstance(value, dict)


def _list_of(test):
    return lambda value: isinstance(value, list) and all(test(item) for item in value)


# name: (label, what it is when left out, whether a value may be)
MEMBERS = {
    "name": ("Name", "", lambda value: _text(120)(value) and value.strip() != ""),
    "email": ("E-mail", "", lambda value: _text(254)(value) and "@" in value),
    "phone": ("Phone", None, _or_none(_text(40))),
    "company": ("Company", None, _or_none(_text(120))),
    "status": ("Status", "prospect", lambda value: value in STATUSES),
    "creditLimit": ("Credit limit", 0, lambda value: type(value) is int and value >= 0),
    "address": ("Address", None, _or_none(_is_object)),
    "tags": ("Tags", [], _list_of(_text(40))),
    "contacts": ("Contacts", [], _list_of(_is_object)),
    "notes": ("Notes", "", _text(100_000)),
}


def label_of(name):
    return MEMBERS[name][0]


def to_record(body):
    """The writable part of an account; what is left out is empty."""
    return {name: body.get(name, empty) for name, (_, empty, _test) in MEMBERS.items()}


def find_faults(sent, record):
    """Every fault at once: of what was sent, and of the record that it would make."""
    unknown = [fault(f"/{name}", "unknown-member", f"{name} cannot be written.") for name in sent if name not in MEMBERS]
    invalid = [
        fault(f"/{name}", "invalid", f"{label} cannot be that.")
        for name, (label, _, test) in MEMBERS.items()
        if not test(record[name])
    ]
    return unknown + invalid


def fault(pointer, code, detail):
    return {"pointer": pointer, "code": code, "detail": detail}


def apply_merge_patch(target, patch):
    """RFC 7396."""
    if not _is_object(patch):
        return patch
    result = dict(target) if _is_object(target) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = apply_merge_patch(result.get(name), value)
    return result


def changed_names(one, other):
    return [name for name in MEMBERS if one[name] != other[name]]
