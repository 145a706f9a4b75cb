"""Reply-quality evals: cases are data, graders are small functions, a miss is told with its place."""

from aboveboard.evals.cases import Case, load_cases
from aboveboard.evals.grade import grade
from aboveboard.evals.grader import Grade
from aboveboard.evals.run import Result, run

__all__ = ["Case", "Grade", "Result", "grade", "load_cases", "run"]
