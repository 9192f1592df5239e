"""The whole way to a real Bluesky server: session under seal, picture, lost answer, look, one post."""

import io
from hashlib import sha256

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import MediaAsset
from campaigns.publishing.models import Publication
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from campaigns.tests.publishing.conftest import ago
from core import secrets
from core.notices.models import Notice
from tests.doubles.http import ask

pytestmark = [pytest.mark.django_db, pytest.mark.servers]
Status = Publication.Status


@pytest.fixture
def bluesky(pds, campaign):
    """`bluesky()`: an account of ours on the server, as the register keeps it."""

    def make(base_url=pds.url, **session):
        credentials = {**pds.account(), "base_url": base_url}
        did = credentials.pop("did")
        account = ChannelAccountFactory(
            organisation=campaign.organisation,
            brand=campaign.brand,
            platform="bluesky",
            base_url=base_url,
        )
        content = credentials | (
            {"session": {"did": did, **session}} if session else {}
        )
        account.sealed_credentials = secrets.seal(content, place=account.place)
        account.save()
        account.did = did
        return account

    return make


@pytest.fixture
def picture(campaign, hanna):
    content = io.BytesIO()
    Image.new("RGB", (40, 20), "teal").save(content, "PNG")
    return MediaAsset.objects.create(
        organisation=campaign.organisation,
        file=ContentFile(content.getvalue(), "team.png"),
        alt_text="A team at work",
        mime="image/png",
        sha256=sha256(content.getvalue()).hexdigest(),
        width=40,
        height=20,
        size=len(content.getvalue()),
        added_by=hanna,
    )


@pytest.fixture
def plan(schedule, campaign, hanna, vacancy):
    def make(account, **post):
        approved = PostFactory.approved(
            campaign=campaign, author=hanna, vacancy=vacancy, **post
        )
        now = timezone.now()
        (publication,) = schedule(now, post=approved, accounts=[account], now=now)
        return ago(publication, minutes=1)

    return make


def test_a_post_with_its_picture_stands_there(plan, bluesky, picture, send, pds):
    account = bluesky()

    sent = send(plan(account, image=picture))

    assert sent.status == Status.PUBLISHED
    (record,) = pds.records(account.did)
    assert record["uri"] == sent.remote_id
    assert record["uri"].endswith(sent.once)
    (shown,) = record["value"]["embed"]["images"]
    assert shown["alt"] == "A team at work"
    assert sent.link.slug in record["value"]["text"]


def test_the_session_is_kept_under_seal_for_the_next_time(plan, bluesky, send):
    account = bluesky()

    send(plan(account))

    kept = ChannelAccount.objects.get(pk=account.pk)
    assert kept.credentials()["session"]["access"]
    assert kept.credentials()["session"]["access"] not in kept.sealed_credentials


def test_an_expired_session_is_renewed_on_the_way(plan, bluesky, send, pds):
    account = bluesky()
    send(plan(account))
    kept = ChannelAccount.objects.get(pk=account.pk)
    content = kept.credentials()
    old = content["session"]["refresh"]
    content["session"]["access"] = pds.expired_access(account.did)
    kept.sealed_credentials = secrets.seal(content, place=kept.place)
    kept.save()

    sent = send(plan(kept))

    assert sent.status == Status.PUBLISHED
    kept.refresh_from_db()
    assert kept.credentials()["session"]["refresh"] != old
    assert len(pds.records(account.did)) == 2


def test_a_lost_answer_is_looked_up_and_found(plan, bluesky, send, look, pds, proxy_to):
    proxy = proxy_to(pds.port)
    account = bluesky(base_url=proxy.url)
    publication = plan(account)
    proxy.lose_answers(only=b"putRecord")

    assert send(publication).status == Status.UNKNOWN
    proxy.pass_all()

    assert look(publication).status == Status.PUBLISHED
    (record,) = pds.records(account.did)
    assert publication.remote_id == record["uri"]


def test_a_wrong_password_asks_a_person_to_sign_in(plan, bluesky, send):
    account = bluesky()
    content = account.credentials() | {"password": "wrong-wrong-wrong"}
    account.sealed_credentials = secrets.seal(content, place=account.place)
    account.save()

    sent = send(plan(account))

    account.refresh_from_db()
    assert (sent.status, sent.trouble_code) == (Status.HELD, "wrong_password")
    assert account.state == ChannelAccount.State.NEEDS_SIGN_IN


@pytest.fixture
def renamed(pds):
    """`renamed(account)`: its handle is another one from now on."""

    def rename(account):
        session = ChannelAccount.objects.get(pk=account.pk).credentials()["session"]
        ask(
            "POST",
            f"{pds.url}/xrpc/com.atproto.identity.updateHandle",
            {"handle": f"renamed-{account.pk}.test"},
            {"Authorization": f"Bearer {session['access']}"},
        )

    return rename


@pytest.mark.fault("TK-03")
def test_an_account_that_was_renamed_goes_on_with_its_session(
    plan, bluesky, send, renamed, pds
):
    account = bluesky()
    send(plan(account))

    renamed(account)

    assert send(plan(account)).status == Status.PUBLISHED
    assert len(pds.records(account.did)) == 2


@pytest.mark.fault("TK-03")
def test_an_account_that_was_renamed_and_has_no_session_must_sign_in(
    plan, bluesky, send, renamed, pds
):
    account = bluesky()
    send(plan(account))
    renamed(account)
    kept = ChannelAccount.objects.get(pk=account.pk)
    content = {**kept.credentials(), "session": {}}
    kept.sealed_credentials = secrets.seal(content, place=kept.place)
    kept.save()

    sent = send(plan(kept))

    kept.refresh_from_db()
    assert sent.status == Status.HELD
    assert kept.state == ChannelAccount.State.NEEDS_SIGN_IN
    assert Notice.objects.filter(url=kept.get_absolute_url()).exists()
    assert len(pds.records(account.did)) == 1
