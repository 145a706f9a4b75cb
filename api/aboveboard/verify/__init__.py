"""The gate that every draft passes: eight checks, none of which believes what the writer says of itself."""

from aboveboard.verify.context import VerifyContext
from aboveboard.verify.gate import passed, verify
from aboveboard.verify.grounded import Support, support
from aboveboard.verify.kinds import kind_of
from aboveboard.verify.repair import passes, repair

__all__ = ["Support", "VerifyContext", "kind_of", "passed", "passes", "repair", "support", "verify"]
