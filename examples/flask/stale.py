"""What a refused save tells: the record as it was, as it is, and each member that either side changed."""

from record import changed_names, label_of


def describe_stale(store, current, base_version, to_mine):
    """The members of `stale-version`. `to_mine` makes the caller's record of the one that they started from."""
    base = store.read_version(current["id"], base_version)
    revisions = store.list_since(current["id"], base_version)
    changes = _compare(base, to_mine(base or current), current)
    for change in changes:
        change["actors"] = [
            {**revision["by"], "at": revision["at"], "version": revision["version"]}
            for revision in revisions
            if change["pointer"][1:] in revision["fields"]
        ]
    return {
        "resource": {"type": "account", "id": current["id"]},
        "baseVersion": base_version,
        "currentVersion": current["version"],
        **({"ahead": True} if base_version > current["version"] else {}),
        "base": base,
        **({"baseAvailable": False} if base is None else {}),
        "current": current,
        "changes": changes,
        "revisions": revisions,
        "clean": all(change["verdict"] != "conflict" for change in changes),
    }


def _compare(base, mine, theirs):
    """Without a base nobody can tell who changed what: every difference has to be decided."""
    by_me = changed_names(base or theirs, mine)
    by_them = changed_names(base or mine, theirs)
    apart = changed_names(mine, theirs)

    def to_verdict(name):
        if name not in apart:
            return "same"
        if name not in by_them:
            return "mine"
        return "conflict" if name in by_me else "theirs"

    return [
        {
            "pointer": f"/{name}",
            "label": label_of(name),
            "verdict": to_verdict(name),
            "base": base[name] if base else None,
            "mine": mine[name],
            "theirs": theirs[name],
            "policy": "ask",
        }
        for name in dict.fromkeys(by_me + by_them)
    ]
