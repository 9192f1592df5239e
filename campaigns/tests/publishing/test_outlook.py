"""The publisher does what the pages said before."""

import pytest

from campaigns.content.models import Post
from campaigns.publishing.models import Publication
from campaigns.publishing.outlook import outlooks
from campaigns.vacancies.models import Vacancy

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.servers]
Status = Publication.Status


def change(model, **values):
    type(model).objects.filter(pk=model.pk).update(**values)


THINGS = {
    "edited": lambda row: change(row.post, status=Post.Status.DRAFT, approved_sha=""),
    "other_text": lambda row: change(row.post, text="Something else"),
    "filled": lambda row: change(row.post.vacancy, status=Vacancy.Status.FILLED),
    "signed_out": lambda row: change(row.account, state="needs_sign_in"),
    "removed": lambda row: change(row.account, state="removed"),
    "paused": lambda row: change(row.account, state="paused"),
}


@pytest.mark.parametrize("thing", THINGS)
def test_what_is_told_to_stay_away_stays_away(due, send, effects, thing):
    assert outlooks([due]) == {}
    THINGS[thing](due)

    told = outlooks([due])[due.pk]
    send(due)

    assert effects() == []
    is_waiting = told.code == "account_paused"
    assert due.status == (Status.SCHEDULED if is_waiting else Status.HELD)


def test_what_is_told_to_go_out_goes_out(due, send, effects):
    assert outlooks([due]) == {}

    send(due)

    assert due.status == Status.PUBLISHED
    assert len(effects()) == 1
