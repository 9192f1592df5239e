"""The card of a link carries the picture of its vacancy, as it was when the post was planned."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from campaigns.content import library
from campaigns.publishing.drafts import take_version
from campaigns.publishing.models import PublicationVersion
from campaigns.publishing.publications import PictureChanged, refuse_changed_files
from campaigns.tests.content.pictures import jpeg, upload
from campaigns.tests.factories import (
    ChannelAccountFactory,
    PostFactory,
    TrackedLinkFactory,
    VacancyFactory,
)
from campaigns.vacancies import operations as vacancies
from campaigns.vacancies.forms import VacancyForm
from conftest import NOON
from core.tests.factories import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


def kept(member, alt_text="Team in the kitchen", **measures):
    looked_at = library.look_at(upload(jpeg(**measures)))
    return library.keep(by=member, picture=looked_at, alt_text=alt_text, now=NOON)


@pytest.fixture
def vacancy(campaign, rita):
    return VacancyFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        picture=kept(rita, width=1600, height=1000),
    )


@pytest.fixture
def version(campaign, vacancy):
    """`version()` of a post about the vacancy, with a tracked link."""

    def make(**words):
        post = PostFactory(campaign=campaign, vacancy=vacancy, **words)
        account = ChannelAccountFactory(
            organisation=campaign.organisation, brand=campaign.brand
        )
        link = TrackedLinkFactory(organisation=campaign.organisation, vacancy=vacancy)
        return take_version(post, account, link, NOON)

    return make


def test_a_post_without_a_picture_takes_that_of_its_vacancy(version):
    draft = version().draft(once="a", marker="")

    card = draft.link_picture
    assert (card.mime, card.size) == ("image/jpeg", len(card.read()))
    assert card.size < 1_000_000


def test_a_post_with_a_picture_of_its_own_does_not(version, rita):
    taken = version(image=kept(rita, "Another"))

    assert taken.link_picture == {}
    assert len(taken.files()) == 1


def test_what_was_planned_keeps_its_picture(version, vacancy, rita, folder):
    taken = version()
    vacancy.picture = None
    vacancy.save()

    assert taken.draft(once="a", marker="").link_picture is not None
    refuse_changed_files(taken)


def test_a_changed_file_does_not_go_out(version, folder):
    taken = version()
    Path(folder, taken.link_picture["file"]).write_bytes(b"another")

    with pytest.raises(PictureChanged):
        refuse_changed_files(taken)


def test_an_earlier_version_has_no_picture_for_its_card():
    earlier = PublicationVersion.objects.create(
        text="Kom", language="nl", content_sha="0" * 64, created_at=NOON
    )

    assert earlier.draft(once="a", marker="").link_picture is None


def test_pictures_of_others_are_no_choice(vacancy, rita):
    theirs = kept(MembershipFactory())

    assert not VacancyForm(member=rita).fields["picture"].queryset.contains(theirs)
    with pytest.raises(ValidationError, match="another organisation"):
        vacancies.edit_vacancy(by=rita, vacancy=vacancy, picture=theirs, now=NOON)
