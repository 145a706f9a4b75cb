"""What every value of the domain has in common."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: never changed once made, equal when its fields are equal."""

    model_config = ConfigDict(frozen=True)


class Sent(BaseModel):
    """A value that a stranger sends: frozen, and an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
