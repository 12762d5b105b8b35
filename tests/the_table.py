"""Who sees what, copied by hand from the plan format's table: the models are held against it, and so are all outputs.

A line is a key, and those who are told it beside whoever keeps the file; ``=`` stands before how little of it they are
told. What depends on another value, such as with whom a contact is shared, is here as it is where most is shared.
"""

from collections.abc import Mapping

from ccr_cli.plan.readers import Audience

READERS: tuple[Audience, ...] = ("partners", "coalition", "funder", "public")
PAPER_READERS: tuple[Audience, ...] = ("parties", "invited")
"""Those who read nothing but a paper that is addressed to them; a row names them only where they are told more."""
LIKE: Mapping[str, str] = {"parties": "partners", "invited": "public"}
"""Whom they read like everywhere else."""

_TABLE = """
ccr                                     partners coalition funder public
name                                    partners coalition funder public
area                                    partners coalition funder public
places[]                                partners coalition public
framework                               partners coalition funder public
language                                partners coalition funder public
mission                                 partners coalition funder public
principles[]                            partners coalition funder public
in_practice_since                       partners coalition funder
coordinator.partner                     partners coalition funder public
coordinator.backup                      partners coalition
coordinator.hours_per_week              partners coalition funder
funding[].source                        partners funder
funding[].pays_for[]                    partners coalition funder
funding[].amount                        funder
funding[].in_kind                       funder
funding[].from                          funder
funding[].until                         partners coalition=month funder
funding[].award                         funder
funding[].held_by                       funder
funding[].reports_due[]                 funder
funding[].closed                        funder
funding[].note
meetings.every                          partners coalition funder public
meetings.not_in[]                       partners coalition funder public
meetings.next.date                      partners coalition=month invited
meetings.next.time                      partners invited
meetings.next.minutes                   partners
meetings.next.place                     partners invited
meetings.next.link                      partners invited
meetings.next.topics[].what             partners
meetings.next.topics[].who              partners
meetings.next.topics[].minutes          partners
meetings.next.topics[].aim              partners
meetings.held[].date                    partners coalition funder public
meetings.held[].present[]               partners coalition funder
meetings.held[].guests[]                partners
meetings.held[].decided[].what          partners
meetings.held[].decided[].share
meetings.held[].award                   funder
meetings.held[].note
partners.*.name                         partners coalition funder public
partners.*.seats[]                      partners coalition funder public
partners.*.role                         partners coalition funder public
partners.*.status                       partners coalition funder public
partners.*.since                        partners coalition
partners.*.named                        partners
partners.*.confidential                 partners
partners.*.oriented
partners.*.commitments.*                parties
partners.*.commitments.*.cannot
partners.*.agreement.signed             partners funder
partners.*.agreement.until              partners coalition=month funder
partners.*.agreement.award              funder
partners.*.languages.*                  partners
partners.*.serves[]                     partners
partners.*.bound_by[]                   partners coalition
partners.*.contacts[].role              partners coalition public
partners.*.contacts[].name              partners coalition public
partners.*.contacts[].phone             partners coalition public
partners.*.contacts[].email             partners coalition public
partners.*.contacts[].share
partners.*.certifies.forms[]            partners coalition funder
partners.*.certifies.signed_by          partners
partners.*.certifies.policy             partners coalition
partners.*.certifies.promised_days
partners.*.certifies.usual_days
partners.*.certifies.checked
partners.*.must_disclose[]              partners coalition
partners.*.enforcement.asks_status
partners.*.enforcement.agreements[]
partners.*.enforcement.checked
partners.*.waiting.until
partners.*.waiting.why
partners.*.reach_through                partners
partners.*.head_since                   parties
partners.*.note
not_here.*.reason
not_here.*.covered_by                   partners coalition
not_here.*.review_by                    partners coalition=month
languages_needed[]                      partners coalition public
survivor_voice[].date                   partners coalition public=year
survivor_voice[].how                    partners coalition public
survivor_voice[].by
survivor_voice[].changed                partners public
survivor_voice[].share
protocols.*.title                       partners coalition funder
protocols.*.from[]                      partners
protocols.*.to[]                        partners
protocols.*.between[]                   partners
protocols.*.status                      partners coalition funder
protocols.*.since                       partners
protocols.*.review_by                   partners
protocols.*.shares                      partners
protocols.*.award                       funder
protocols.*.note
trainings[].date                        partners coalition funder public=month
roles.*.first.*                         partners
roles.*.with[]                          partners
roles.*.since                           partners
roles.*.note
assessments[].date                      partners
assessments[].how                       partners
assessments[].scores.*                  partners
assessments[].answered                  partners
assessments[].note
trainings[].title                       partners coalition funder
trainings[].topics[]                    partners coalition funder public
trainings[].by[]                        partners coalition funder
trainings[].for[]                       partners coalition funder
trainings[].people.*                    partners coalition funder public=large
trainings[].award                       funder
outreach[].date                         partners coalition=month funder=month public=month
outreach[].title                        partners funder
outreach[].by[]                         partners funder
outreach[].languages[]                  partners funder
outreach[].people                       partners coalition funder public=large
outreach[].award                        funder
actions[].what                          partners
actions[].who                           partners
actions[].due                           partners
actions[].seat                          partners
actions[].done                          partners
actions[].note
changes[].date                          partners coalition funder public=month
changes[].what                          partners coalition funder
changes[].kind                          partners coalition funder public
changes[].partner                       partners coalition funder
changes[].award                         funder
stories[].title                         partners coalition public
stories[].text                          partners coalition public
stories[].date                          partners coalition public=month
stories[].seats[]                       partners coalition public
stories[].lesson                        partners coalition public
note
"""


def _told(words: list[str]) -> dict[str, str]:
    told = {reader: how or "whole" for reader, _, how in (word.partition("=") for word in words)}
    return {reader: told[like] for reader, like in LIKE.items() if like in told} | told


TABLE: Mapping[str, Mapping[str, str]] = {
    way: _told(words) for way, *words in (line.split() for line in _TABLE.strip().splitlines())
}
"""By a key, how much of it each reader is told: ``whole``, ``month``, ``year``, ``large`` counts; nothing else."""
