"""What happened since a day, by the days that a plan itself gives: all that is known without an older version."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.plan.partner import Cannot, Partner
from ccr_cli.plan.plan import Action
from ccr_cli.questions.differences.actions import told_whole
from ccr_cli.questions.differences.agreements import agreement_over, signed
from ccr_cli.questions.differences.commitments import answers_given
from ccr_cli.questions.differences.cut_texts import without_cut_texts
from ccr_cli.questions.differences.difference import Difference
from ccr_cli.questions.differences.everything import in_order
from ccr_cli.questions.differences.funding import funding_added, funding_over
from ccr_cli.questions.differences.happenings import HAPPENINGS, happened
from ccr_cli.questions.differences.partners import MOVED
from ccr_cli.questions.differences.protocols import COME_TO
from ccr_cli.questions.elements.review import Review


def differences_by_dates(
    review: Review, since: date, as_written: frozenset[str] = frozenset()
) -> tuple[Difference, ...]:
    """What has a day after ``since`` that is not still to come."""
    whole = (*_partners(review, since), *_work(review, since))
    found = whole if review.seen.audience == "internal" else tuple(without_cut_texts(one, as_written) for one in whole)
    return in_order(one for one in found if one.is_derived or (one.day is not None and since < one.day <= review.today))


def known_to_be_open(review: Review, as_written: frozenset[str] = frozenset()) -> tuple[Action, ...]:
    """What was to be done by now and is still open: it was promised before."""
    actions = review.plan.actions or ()
    found = tuple(one for one in actions if one.done is None and one.due is not None and one.due <= review.today)
    return told_whole(found, review, as_written)


def partners_without_day(review: Review) -> int:
    """How many partners have no day that says since when they stand where they do, as whoever keeps the file sees it.

    Of others some days are kept back, so that of them nothing is counted.
    """
    if review.seen.audience != "internal":
        return 0
    return sum(partner.since is None for partner in (review.plan.partners or {}).values())


def _partners(review: Review, since: date) -> Iterator[Difference]:
    for id_, partner in (review.plan.partners or {}).items():
        name, seats = review.seen.name_of(id_), tuple(partner.seats or ())
        if name is None and not review.seen.tells_seats_of_all:
            seats = ()
        yield from (one._replace(name=name, seats=seats) for one in _of_partner(review, id_, partner, since))


def _of_partner(review: Review, id_: str, partner: Partner, since: date) -> Iterator[Difference]:
    yield Difference(MOVED[partner.status], id_, partner.since, after=partner.status)
    for commitment, answer in answers_given(partner, review.framework).items():
        if not isinstance(answer, Cannot):
            yield Difference("commitment-made", id_, answer, after=answer, commitment=commitment)
    if partner.agreement is not None:
        yield signed(id_, None, partner.agreement)
    yield from agreement_over(id_, partner, since, review.today)


def _work(review: Review, since: date) -> Iterator[Difference]:
    plan = review.plan
    for id_, protocol in (plan.protocols or {}).items():
        if protocol.status in COME_TO:
            yield Difference(COME_TO[protocol.status], id_, protocol.since, after=protocol.status)
    for action in plan.actions or ():
        if action.done is not None:
            yield Difference("action-done", action.what, action.done)
    for one in HAPPENINGS:
        yield from (happened(one, entry, review.today) for entry in one.entries(plan) or ())
    for source in plan.funding or ():
        yield funding_added(source)
        yield from funding_over(source, since, review.today)
