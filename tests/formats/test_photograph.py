"""Photographs come out without what stands beside the picture."""

import pytest

from rinnalla.formats.photograph import NotAPhotographError, without_metadata
from tests.formats import photographs as given


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photograph_loses_its_place_and_everything_else_and_keeps_which_way_up_it_is(order):
    bare = without_metadata(given.jpeg(order=order))

    assert [said in bare for said in (given.PLACE, b"GPS", b"adobe", b"ftyp")] == [False] * 4
    assert bare == b"\xff\xd8" + bare[2:38] + given.JFIF + given.DRAWING + b"\xff\xd9"
    assert bare[2:12] == b"\xff\xe1\x00\x22Exif\0\0"
    assert bare[12:38] == b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"


def test_an_upright_photograph_has_no_metadata_at_all():
    assert without_metadata(given.jpeg(turn=1)) == b"\xff\xd8" + given.JFIF + given.DRAWING + b"\xff\xd9"
    assert without_metadata(given.jpeg(turn=200)) == b"\xff\xd8" + given.JFIF + given.DRAWING + b"\xff\xd9"


def test_a_picture_with_several_scans_keeps_them_all():
    two = given.DRAWING + given.segment(0xED, b"Photoshop 3.0") + given.DRAWING

    assert without_metadata(given.jpeg(turn=1, drawing=two)).count(given.DRAWING) == 2


def test_a_png_keeps_only_what_draws_it():
    bare = without_metadata(given.png())

    assert (given.PLACE in bare, bare.count(b"IDAT"), bare[-8:-4]) == (False, 1, b"IEND")
    assert without_metadata(bare) == bare


@pytest.mark.parametrize("whole", [given.jpeg(), given.png()])
def test_what_is_cut_short_or_no_picture_is_refused(whole):
    end = max(whole.rfind(b"\xff\xd9"), whole.rfind(b"IEND"))
    for broken in (whole[:end], whole[: end // 2], whole[:9], b"%PDF-1.7", b"", whole[:2] + b"\0\0" + whole[4:]):
        with pytest.raises(NotAPhotographError):
            without_metadata(broken)


def test_a_png_whose_sums_do_not_agree_is_refused():
    whole = given.png().replace(b"\x00\x00\x00\x01\x00\x00\x00\x01\x08", b"\x00\x00\x00\x02\x00\x00\x00\x01\x08")

    with pytest.raises(NotAPhotographError):
        without_metadata(whole)
