"""Where the parts of a framework come from, told without a hidden name."""

from ccr_cli.plan.lineage import Above, ChangedKeys, Lineage, Origin, PartId
from ccr_cli.plan.nameless import names_to_hide
from ccr_cli.plan.neutral_ids import NO_NEUTRAL_IDS, lineage_with_neutral_ids
from ccr_cli.plan.partner import Partner

HIDDEN = names_to_hide({"casa": Partner(name="Casa Luz", role="x", status="left", named="never")}, ())
OWN = Lineage(
    "plans/casa-luz/own.yaml",
    (Above("of-casa-luz", "plans/casa-luz/base.yaml"), Above("immigrant-survivors", "immigrant-survivors")),
    {
        PartId("seats", "pets"): Origin("plans/casa-luz/own.yaml"),
        PartId("seats", "rides"): Origin(
            "plans/casa-luz/base.yaml", (ChangedKeys("plans/casa-luz/own.yaml", ("why",)),)
        ),
        PartId("seats", "courts"): Origin("immigrant-survivors"),
        PartId("seats", "food"): Origin("immigrant-survivors"),
    },
    {PartId("tasks", "train"): "plans/casa-luz/base.yaml"},
)


def test_files_are_called_by_their_places() -> None:
    assert HIDDEN is not None
    told = lineage_with_neutral_ids(OWN, NO_NEUTRAL_IDS, HIDDEN)
    assert told.name == "framework-1.yaml"
    assert told.above == (Above("framework-2", "framework-2.yaml"), Above("immigrant-survivors", "immigrant-survivors"))
    assert told.origins[PartId("seats", "rides")] == Origin(
        "framework-2.yaml", (ChangedKeys("framework-1.yaml", ("why",)),)
    )
    assert told.hidden == {PartId("tasks", "train"): "framework-2.yaml"}
    assert "luz" not in str(told).casefold()


def test_parts_are_known_by_the_ids_that_are_told() -> None:
    assert HIDDEN is not None
    ids = NO_NEUTRAL_IDS._replace(seats={"pets": "seat-1", "courts": "seat-3"})
    told = lineage_with_neutral_ids(OWN, ids, HIDDEN)
    assert told.origins[PartId("seats", "seat-1")] == Origin("framework-1.yaml")
    assert told.origins[PartId("seats", "seat-3")] == Origin("framework-1.yaml")  # its base has none of that id
    assert told.hidden[PartId("seats", "courts")] == "framework-1.yaml"
    assert told.origins[PartId("seats", "food")] == Origin("immigrant-survivors")
