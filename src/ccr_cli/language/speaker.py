"""Turns messages into text in English or Spanish."""

import gettext
import os
import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from ccr_cli.language.coarse_days import CoarseDay, Month, Year
from ccr_cli.language.message import Argument, Bilingual, Blank, Clock, Example, Listing, Message, Quote, Typed
from ccr_cli.language.months import NAMES
from ccr_cli.language.visible import visible

LANGUAGES = ("en", "es")
_LOCALE = Path(__file__).parent.parent / "data" / "locale"
_TO_FILL_IN = re.compile(r"(?<![\w-])[A-Z]{2,}(?![\w-])")
BLANK_BEGINS, BLANK_ENDS = "\x02", "\x03"
"""Around what belongs in a blank: no text of a plan has such characters, so whoever draws it knows it by them."""
_QUOTES = frozenset("“«")
_PAIR = re.compile(r"“[^“”]*”|«[^«»]*»|(?<!\w)\"[^\"]*\"")
_LONGEST_QUOTE = 60  # characters of a user's words that a sentence quotes


class Speaker:
    """Says messages in one language."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._catalog = _catalog(code)

    def tell(self, message: Message) -> str:
        """The message as a sentence in this language."""
        sentence = self._sentence(message)
        if not message.arguments:
            return sentence
        if self.code == "es":
            sentence = _at_one(_before_months(sentence, message.arguments), message.arguments)
        else:
            sentence = _in_months(sentence, message.arguments)
        words = {name: self.word(value) for name, value in message.arguments.items()}
        return sentence.format(**_within_quotes(sentence, words))

    def _sentence(self, message: Message) -> str:
        match message.id, message.plural:
            case str(one), str(many):
                return self._catalog.ngettext(one, many, message.number)
            case str(one), _:
                return self._catalog.gettext(one)
            case one, None:
                return self.pick(one)
            case one, many:
                return self.pick(one if message.number == 1 else many)

    def word(self, argument: Argument) -> str:
        """One argument as it appears in a sentence."""
        match argument:
            case str():
                return visible(argument)
            case Message():
                return self.tell(argument)
            case Listing(items, last):
                return self.together([self.word(item) for item in items], last)
            case Blank(what):
                return f"{BLANK_BEGINS}{self.word(what)}{BLANK_ENDS}"
            case date():
                return self.day(argument)
            case int() | float():
                return f"{argument:g}" if isinstance(argument, float) else str(argument)
            case Clock() | Quote() | Typed() | Example():
                return self._marked(argument)
            case _:
                return self.pick(argument)

    def _marked(self, words: Clock | Quote | Typed | Example) -> str:
        match words:
            case Clock(text):
                return self.time(text)
            case Quote(text):
                return self._quotation(text)
            case _:
                text = words.text
                return self._to_type(self.command(text) if text.startswith("ccr ") else visible(text))

    def command(self, line: str) -> str:
        """A command, with the words in capitals, which the user fills in, in this language."""
        return _TO_FILL_IN.sub(lambda word: self._catalog.gettext(word[0]), visible(line))

    def pick(self, text: Bilingual | str) -> str:
        """A framework's text in this language."""
        if isinstance(text, str):
            return visible(text)
        return visible(text.es if self.code == "es" else text.en)

    def day(self, day: date) -> str:
        """A date with the month as a word; only as much of it as may be shown."""
        match day:
            case Month():
                return self.month(day)
            case CoarseDay():
                return day.isoformat()
        month = NAMES[self.code][day.month - 1]
        if self.code == "es":
            return f"{day.day} de {month} de {day.year}"
        return f"{month} {day.day}, {day.year}"

    def day_near(self, day: date, today: date) -> str:
        """A date as people say it who know the year: without it, unless it is another one than today's."""
        month = NAMES[self.code][day.month - 1]
        if day.year != today.year:
            return self.day(day)
        return f"{day.day} de {month}" if self.code == "es" else f"{month} {day.day}"

    def month(self, day: date) -> str:
        """The month and year of a date."""
        month = NAMES[self.code][day.month - 1]
        return f"{month} de {day.year}" if self.code == "es" else f"{month} {day.year}"

    def time(self, text: str) -> str:
        """A time of day of twelve hours, as "2:00 p.m." and in Spanish "2:00 p. m."."""
        hour, colon, minutes = text.partition(":")
        if not (hour.isdecimal() and minutes.isdecimal()):
            return visible(text)
        early, late = ("a. m.", "p. m.") if self.code == "es" else ("a.m.", "p.m.")
        return f"{_on_the_dial(hour)}{colon}{minutes} {early if int(hour) < 12 else late}"

    def together(self, words: Sequence[str], last: str = "and") -> str:
        """Words as a list: "a, b and c"; in Spanish "a, b y c", "a e iglesias", "a u otros".

        ``last`` is the word before the last one, or the mark (``,`` or ``;``) that separates all of them.
        """
        if len(words) < 2 or last in (",", ";"):
            return f"{last} ".join(words)
        return f"{', '.join(words[:-1])} {self._joiner(last, words[-1])} {words[-1]}"

    def _joiner(self, last: str, word: str) -> str:
        if self.code != "es":
            return last
        sound = word.lstrip("`«").lower()
        if last == "or":
            return "u" if sound.startswith(("o", "ho")) else "o"
        is_e = sound.startswith(("i", "hi", "í")) and not sound.startswith(("hie", "hia", "io", "ia"))
        return "e" if is_e else "y"

    def _to_type(self, shown: str) -> str:
        return self._between_quotes(shown) if "`" in shown else f"`{shown}`"

    def _quotation(self, text: str) -> str:
        shown = visible(text)
        if len(shown) > _LONGEST_QUOTE:
            shown = shown[: _LONGEST_QUOTE - 1] + "…"
        return self._between_quotes(shown)

    def _between_quotes(self, shown: str) -> str:
        return f"«{shown}»" if self.code == "es" else f"“{shown}”"


def _within_quotes(sentence: str, words: Mapping[str, str]) -> Mapping[str, str]:
    """The words of a sentence's arguments, with other quotation marks inside those that the sentence has itself."""
    if _QUOTES.isdisjoint(sentence):
        return words
    return {name: _inside(told, f"{{{name}}}", sentence) for name, told in words.items()}


def _inside(told: str, place: str, sentence: str) -> str:
    """What stands at a place of a sentence, with single marks inside double ones and double ones inside guillemets."""
    if f"“{place}”" in sentence:
        return _PAIR.sub(lambda pair: f"‘{pair[0][1:-1]}’", told)
    return _PAIR.sub(lambda pair: f"“{pair[0][1:-1]}”", told) if f"«{place}»" in sentence else told


def _on_the_dial(hour: str) -> int:
    """An hour from 0 to 23 as a clock shows it, from 1 to 12."""
    return (int(hour) + 11) % 12 + 1


def _at_one(sentence: str, arguments: Mapping[str, Argument]) -> str:
    """A Spanish sentence with the article that one o'clock has: "a la 1:00 p. m."."""
    for name, value in arguments.items():
        hour = value.text.partition(":")[0] if isinstance(value, Clock) else ""
        if hour.isdecimal() and _on_the_dial(hour) == 1:
            sentence = sentence.replace(f"las {{{name}}}", f"la {{{name}}}")
    return sentence


def _before_months(sentence: str, arguments: Mapping[str, Argument]) -> str:
    """A Spanish sentence where only the month or year is told: "hasta enero de 2027", "terminó en enero de 2027"."""
    for name, value in arguments.items():
        if isinstance(value, Month | Year):
            word = f"{{{name}}}"
            sentence = sentence.replace(f"del {word}", f"de {word}").replace(f"al {word}", f"a {word}")
            sentence = re.sub(rf"\b(hasta|desde|para|entre|y|de) el {re.escape(word)}", rf"\1 {word}", sentence)
            sentence = sentence.replace(f"el {word}", f"en {word}")
    return sentence


def _in_months(sentence: str, arguments: Mapping[str, Argument]) -> str:
    """An English sentence where only the month or year is told: "ended in January 2027"."""
    for name, value in arguments.items():
        if isinstance(value, Month | Year):
            sentence = re.sub(rf"\bon {re.escape(f'{{{name}}}')}", f"in {{{name}}}", sentence)
    return sentence


class DiscreetSpeaker(Speaker):
    """Says messages that anybody may read: without a word of free text from a file."""

    def word(self, argument: Argument) -> str:
        """One argument as it appears in a sentence; an ellipsis for what a file says."""
        match argument:
            case Quote():
                return self._between_quotes("…")
            case Example():
                return "`…`"
        return super().word(argument)


@cache
def discreet_speaker(code: str) -> Speaker:
    """The one discreet speaker of a language."""
    return DiscreetSpeaker(code)


@cache
def speaker(code: str) -> Speaker:
    """The one speaker of a language."""
    return Speaker(code)


@cache
def _catalog(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    with (_LOCALE / code / "LC_MESSAGES" / "ccr.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def preferred_language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """The language to speak: ``--lang``, ``CCR_LANG``, the locale, else English.

    Reads the raw arguments, because help and usage errors are shown before they are parsed. A language
    that isn't spoken here is reported when ``--lang`` is parsed; until then English is spoken.
    """
    for code in _wishes(arguments, environment):
        for language in LANGUAGES:
            if code.lower().partition(".")[0].replace("-", "_").partition("_")[0] == language:
                return language
        if code in ("C", "POSIX") or code.startswith("C."):
            return "en"
    return "en"


def _wishes(arguments: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    wishes = []
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang" and index + 1 < len(arguments):
            wishes.append(arguments[index + 1])
        elif argument.startswith("--lang="):
            wishes.append(argument.removeprefix("--lang="))
    wishes.reverse()  # the last one given counts
    wishes.append(environment.get("CCR_LANG", ""))
    # LC_ALL and the like name one locale; LANGUAGE lists several, and counts only with a real locale.
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if locale not in ("", "C", "POSIX"):
        wishes.extend(environment.get("LANGUAGE", "").split(":"))
    wishes.append(locale)
    return [wish for wish in wishes if wish]
