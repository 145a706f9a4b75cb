"""Does it talk with a person, rather than sell to one or announce?"""

import regex

from aboveboard.domain.draft import Check
from aboveboard.verify import tone

MAX_CAPITALS = 1
"""Words shouted in capitals; one may be an emphasis."""
_SHOUTED = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}{5,}(?![\p{L}\p{N}])")
_REPEATED = regex.compile(r"[!?]{2,}|!\s*!")


def check(text: str, quoted: str = "") -> Check:
    """`dialogue`. `quoted` is public text of the organization: a name it writes in capitals is no shouting."""
    if faults := faults_of(text, quoted):
        return Check(name="dialogue", status="fail", detail="; ".join(faults))
    if soft := [match.group() for pattern in tone.SOFT for match in pattern.finditer(text)]:
        return Check(name="dialogue", status="warn", detail=f"close to a sales pitch: “{soft[0].strip()}”")
    return Check(name="dialogue", status="pass", detail="no hard sell, no press-release tone")


def faults_of(text: str, quoted: str = "") -> list[str]:
    faults = [f"hard sell: “{match.group().strip()}”" for p in tone.HARD_SELL for match in p.finditer(text)]
    faults += [
        f"press release: “{match.group().strip()}”" for p in tone.PRESS_RELEASE for match in p.finditer(text)
    ]
    faults += [
        f"a promise that only a policy can make: “{match.group().strip()}”"
        for p in tone.PROMISE
        for match in p.finditer(text)
        if match.group().casefold() not in quoted.casefold()
    ]
    faults += [f"blames the customer: “{m.group().strip()}”" for p in tone.ACCUSING for m in p.finditer(text)]
    shouted = [word for word in _SHOUTED.findall(text) if word not in quoted]
    if len(shouted) > MAX_CAPITALS:
        faults.append(f"shouts: “{shouted[0]}”")
    if _REPEATED.search(text):
        faults.append("repeated exclamation or question marks")
    return faults
