"""Rows, one by its number or all: only who may see it finds it, whoever asked before."""

import pytest
from django.http import Http404

from core.prepared import GREATEST
from core.users.finding import Visible
from core.users.models import Membership


@pytest.fixture
def colleagues():
    """Who sees all finds colleagues, the others only themselves."""

    def rows(member):
        mine = Membership.objects.visible_to(member).select_related("user")
        return mine if member.sees_all else mine.filter(pk=member.pk)

    return Visible(rows)


def test_it_finds_the_row_with_what_belongs_to_it(
    colleagues, hanna, rita, django_assert_num_queries
):
    with django_assert_num_queries(1):
        found = colleagues.get_or_404(hanna, rita.pk)

        assert (found, found.user.name) == (rita, "Rita")


def test_a_role_that_sees_less_does_not_get_what_another_role_was_shown(
    colleagues, hanna, rita
):
    assert colleagues.get_or_404(hanna, hanna.pk)

    with pytest.raises(Http404):
        colleagues.get_or_404(rita, hanna.pk)
    assert colleagues.get_or_404(rita, rita.pk) == rita


def test_two_people_of_one_role_each_get_their_own(colleagues, hanna, olga):
    assert colleagues.get_or_404(hanna, hanna.pk) == hanna
    assert colleagues.get_or_404(olga, olga.pk) == olga

    with pytest.raises(Http404):
        colleagues.get_or_404(olga, hanna.pk)


def test_a_number_beyond_all_rows_is_no_row(colleagues, hanna):
    with pytest.raises(Http404):
        colleagues.get_or_404(hanna, GREATEST + 1)


def test_all_rows_are_those_of_who_asks(colleagues, hanna, rita, olga):
    assert set(colleagues.all(hanna)) == {hanna, rita}
    assert colleagues.all(rita) == [rita]
    assert colleagues.all(olga) == [olga]
