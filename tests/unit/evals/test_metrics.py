"""The statistics, against published figures and against what can be counted by hand."""

import pytest

from aboveboard.evals.metrics import Pair, clustered_mcnemar, difference, kappa, mcnemar, wilson


@pytest.mark.parametrize(
    ("passed", "of", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_newcombes(passed: int, of: int, low: float, high: float) -> None:
    """Newcombe, Statistics in Medicine 1998, table I, method 3."""
    assert wilson(passed, of, z=1.959964) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


def test_nothing_to_measure_gives_nothing() -> None:
    assert wilson(0, 0) is None
    assert difference([]) is None
    assert clustered_mcnemar([]) is None
    assert kappa([[0, 0], [0, 0]]) is None
    assert kappa([[7, 0], [0, 0]]) is None


def pairs(lost: int, won: int, same: int = 0, cluster: str | None = None) -> list[Pair]:
    """Each a cluster of its own where none is named."""
    kinds = [(True, False)] * lost + [(False, True)] * won + [(True, True)] * same
    return [
        Pair(before=before, after=after, cluster=cluster or f"{n} of {lost}, {won}")
        for n, (before, after) in enumerate(kinds)
    ]


@pytest.mark.parametrize(
    ("lost", "won", "p"), [(0, 0, 1.0), (1, 0, 1.0), (5, 0, 0.0625), (0, 6, 0.03125), (2, 8, 0.109375)]
)
def test_the_exact_test_counts_the_coins(lost: int, won: int, p: float) -> None:
    """112 of the 1024 ways in which ten coins fall are as uneven as two to eight."""
    assert mcnemar(lost, won) == pytest.approx(p)


def test_clusters_of_one_give_mcnemars_own_test() -> None:
    """The approval ratings of Agresti, Categorical Data Analysis, section 10.1: z = 4.17 of 150 and 86."""
    p = clustered_mcnemar(pairs(150, 86))

    assert p == pytest.approx(3.1e-5, rel=0.02)


def test_ten_flips_of_one_document_are_one_event() -> None:
    alone = [*pairs(10, 0), *pairs(0, 0, 50)]
    together = [*pairs(10, 0, cluster="returns"), *pairs(0, 0, 50)]

    assert (clustered_mcnemar(alone) or 1) < 0.01
    assert (clustered_mcnemar(together) or 0) > 0.3


def test_the_difference_has_a_wider_interval_where_flips_come_together() -> None:
    alone = difference([*pairs(10, 0), *pairs(0, 0, 50)])
    together = difference([*pairs(10, 0, cluster="returns"), *pairs(0, 0, 50)])

    assert alone is not None and together is not None
    assert alone[0] == together[0] == pytest.approx(-10 / 60)
    assert together[2] == 0.0 > alone[2]
    assert together[1] < alone[1]


def test_the_interval_of_a_difference_holds_what_is_true_nineteen_times_in_twenty() -> None:
    """The paired difference of independent cases has a known error: the bootstrap comes near it."""
    found = difference(pairs(30, 50, 120))

    assert found is not None
    share, low, high = found
    error = ((80 / 200 - share**2) / 200) ** 0.5
    assert share == pytest.approx(0.1)
    assert (high - low) / 2 == pytest.approx(1.96 * error, rel=0.08)


def test_the_same_run_gives_the_same_interval() -> None:
    assert difference(pairs(3, 5, 20)) == difference(pairs(3, 5, 20))


def test_kappa_is_fleisss() -> None:
    """Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, table 18.1: 0.676, error 0.087."""
    found = kappa([[75, 1, 4], [5, 4, 1], [0, 0, 10]])

    assert found is not None
    assert found[0] == pytest.approx(0.676, abs=5e-4)
    assert (found[2] - found[1]) / 2 / 1.96 == pytest.approx(0.087, abs=2e-3)


def test_agreement_by_chance_is_none() -> None:
    found = kappa([[25, 25], [25, 25]])

    assert found is not None
    assert found[0] == pytest.approx(0)
