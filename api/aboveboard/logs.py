"""Structured lines on standard error: what happened, to which suggestion, in how many milliseconds.

Never a post, an author, a draft or a token: what a line may hold is named where it is written.
"""

import logging
import sys

import structlog

from aboveboard.settings import Settings


def configure_logs(settings: Settings, at_least: str = "debug") -> None:
    """`at_least`: what is less than this is not logged, whatever the settings say."""
    levels = logging.getLevelNamesMapping()
    level = max(levels[settings.log_level.upper()], levels[at_least.upper()])
    as_text = settings.log_format == "text" or (settings.log_format == "auto" and sys.stderr.isatty())
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer() if as_text else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    # Libraries: what they warn of, nothing that they say of requests.
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s"
    )


def place_of(error: BaseException, frames: int = 5) -> str:
    """Where an error came from, innermost last: never its message, which may hold what somebody wrote."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        places.append(f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " ".join(places[-frames:])
