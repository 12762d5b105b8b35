"""Of a long text the words that say a seat are quoted."""

from ccr_cli.views.candidates_quoted import around

CLOTHES = "Accepts in-kind donations of clothing, toiletries and household things for Survivors of Domestic Violence."


def test_a_text_is_quoted_around_its_words() -> None:
    told = around(CLOTHES, "survivors of domestic violence")
    assert told == "…household things for Survivors of Domestic Violence."


def test_a_short_text_and_one_that_begins_with_its_words_are_quoted_from_the_beginning() -> None:
    assert around("Food Pantries", "food pantry") == "Food Pantries"
    assert around(f"Food pantries. {CLOTHES}", "food pantry").startswith("Food pantries. Accepts")


def test_words_that_are_not_there_change_nothing() -> None:
    assert around(CLOTHES, "legal aid") == CLOTHES
