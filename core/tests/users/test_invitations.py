"""Somebody is invited by a link of their own; accepting it makes the member, and nothing before."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from core.audit.models import AuditEvent
from core.outbox.models import Mail
from core.tests.factories import MembershipFactory, OrganisationFactory, UserFactory
from core.tests.users.conftest import PASSWORD, with_password
from core.users import operations
from core.users.models import Invitation, Membership, User
from core.users.roles import Role

pytestmark = pytest.mark.django_db
NOOR = "noor@werf.example"
TYPED = {"email": NOOR, "role": Role.RECRUITER, "language": "en"}
ACCEPTED = {"name": "Noor Dekker", "password": "groene-fietsen-in-de-regen"}
CONSOLE = "django.core.mail.backends.console.EmailBackend"


@pytest.fixture
def invited(ada):
    """`invited()`: an invitation and the path of the link that went by mail."""

    def invite(by=ada, postman=None, now=None, **more):
        now = now or timezone.now()
        invitation = operations.invite(by=by, now=now, **{**TYPED, **more})
        operations.send(invitation=invitation, by=by, now=now)
        return invitation

    return invite


@pytest.fixture
def link(postman, link_in):
    """The link in the last letter."""

    def last():
        return link_in(postman()[-1])

    return last


def test_the_mail_says_who_where_and_as_what(as_, ada, postman, organisation):
    ada.user.name = "Ada Bakker"
    ada.user.save()

    answer = as_(ada).post(reverse("core:team-invite"), TYPED)

    assert answer.url == reverse("core:team")
    assert not User.objects.filter(email=NOOR).exists()
    (letter,) = postman()
    assert letter.to == [NOOR]
    assert "Ada Bakker" in letter.subject + letter.body
    assert "Wolkenbeuk" in letter.body
    assert "Recruiter" in letter.body
    assert "/account/invitation/" in letter.body
    assert "password/reset" not in letter.body


def test_it_is_written_in_its_own_language(invited, postman):
    invited(language="nl")

    with translation.override("en"):
        (letter,) = postman()

    assert "nodigt je uit" in letter.subject
    assert "Hello" not in letter.body


def test_accepting_makes_user_and_member_and_leads_to_today(
    invited, link, organisation
):
    invited()
    browser = Client()
    path = link()
    assert "Wolkenbeuk" in browser.get(path).content.decode()

    answer = browser.post(path, ACCEPTED, follow=True)

    member = Membership.objects.get(user__email=NOOR)
    assert answer.redirect_chain[-1][0] == "/"
    assert answer.wsgi_request.member == member
    assert (member.role, member.organisation) == (Role.RECRUITER, organisation)
    assert (member.user.name, member.user.language) == ("Noor Dekker", "en")
    assert EmailAddress.objects.get(user=member.user, primary=True).verified
    assert AuditEvent.objects.about(member).get().verb == "core.member.joined"


def test_a_link_works_once(invited, link):
    invited()
    path = link()
    Client().post(path, ACCEPTED)

    assert Client().get(path).status_code == 410
    assert Client().post(path, ACCEPTED).status_code == 410
    assert Membership.objects.filter(user__email=NOOR).count() == 1


@pytest.mark.parametrize("typed", ["noornoornoor", "short", "noor-werf-2026", ""])
def test_a_guessable_password_is_refused_beside_the_field(invited, link, typed):
    invited()

    answer = Client().post(link(), {**ACCEPTED, "password": typed})

    assert answer.status_code == 422
    assert answer.context["form"].errors["password"]
    assert not User.objects.filter(email=NOOR).exists()


def test_a_wrong_link_opens_nothing(invited):
    invited()

    for key in ("x", "a" * 43, Invitation.objects.get().mailed_sha):
        url = reverse("public-invitation", args=[key])
        assert Client().get(url).status_code == 410


def test_the_secret_is_kept_nowhere_in_plain(invited, postman, link_in):
    invited()
    effect = Mail.objects.get(kind="invitation")
    waiting = f"{effect.payload} {Invitation.objects.values().get()}"

    key = link_in(postman()[-1]).rstrip("/").rpartition("/")[2]

    assert len(key) >= 40
    assert key not in waiting
    assert Mail.objects.get().payload == {}


def test_it_expires(invited, link):
    invited()
    path = link()
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert Client().get(path).status_code == 410
    assert Client().post(path, ACCEPTED).status_code == 410


def test_withdrawing_ends_link_and_waiting_mail(as_, ada, invited, postman):
    invitation = invited()

    as_(ada).post(reverse("core:invitation-withdraw", args=[invitation.pk]))

    assert postman() == []
    assert Mail.objects.get().status == Mail.Status.CANCELLED
    invitation.refresh_from_db()
    assert (invitation.mailed_sha, invitation.handed_sha) == ("", "")


def test_withdrawing_ends_a_link_that_arrived(as_, ada, invited, link):
    invitation = invited()
    path = link()

    as_(ada).post(reverse("core:invitation-withdraw", args=[invitation.pk]))

    assert Client().post(path, ACCEPTED).status_code == 410


def test_sent_again_the_new_link_counts_and_the_days_begin_again(
    as_, ada, invited, link
):
    invitation = invited()
    first = link()
    Invitation.objects.update(expires_at=timezone.now() - timedelta(days=1))

    as_(ada).post(reverse("core:invitation-send", args=[invitation.pk]))
    second = link()

    assert first != second
    assert Client().get(first).status_code == 410
    assert Client().get(second).status_code == 200


@pytest.mark.parametrize("address", [NOOR, "NOOR@werf.example"])
def test_inviting_twice_is_refused_beside_the_field(as_, ada, address):
    browser = as_(ada)
    browser.post(reverse("core:team-invite"), TYPED)

    answer = browser.post(reverse("core:team-invite"), {**TYPED, "email": address})

    assert answer.status_code == 422
    assert "invited already" in answer.context["form"].errors["email"][0]


def test_a_member_is_not_invited(as_, ada, rita):
    answer = as_(ada).post(
        reverse("core:team-invite"), {**TYPED, "email": rita.user.email.upper()}
    )

    assert "member already" in answer.context["form"].errors["email"][0]


def test_two_at_once_make_one(ada):
    now = timezone.now()
    operations.invite(by=ada, now=now, **TYPED)

    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.create(
            organisation=ada.organisation,
            invited_by=ada,
            created_at=now,
            expires_at=now,
            **{**TYPED, "email": NOOR.upper()},
        )


def test_somebody_with_an_account_must_be_signed_in_as_that_address(
    as_, invited, link, rita
):
    noor = MembershipFactory(user__email=NOOR, organisation=OrganisationFactory())
    with_password(noor.user)
    invited()
    path = link()

    # A stranger with the link, and somebody else with the link.
    assert reverse("account_login") in Client().get(path).content.decode()
    Client().post(path, ACCEPTED)
    as_(rita).post(path, ACCEPTED)
    noor.user.refresh_from_db()
    assert noor.user.check_password(PASSWORD)
    assert Membership.objects.filter(user=noor.user).count() == 1

    answer = as_(noor).post(path, follow=True)

    joined = Membership.objects.get(user=noor.user, role=Role.RECRUITER)
    assert answer.wsgi_request.member == joined
    assert EmailAddress.objects.get(user=noor.user).verified


def test_the_operation_refuses_somebody_else_too(invited, rita):
    invitation = invited()

    with pytest.raises(operations.CannotAccept, match="another address"):
        operations.accept(
            invitation=invitation, is_proof=True, user=rita.user, now=timezone.now()
        )


def test_signing_in_leads_back_to_the_invitation(invited, link, sign_in):
    with_password(UserFactory(email=NOOR))
    invited()
    path = link()
    browser = Client()

    answer = browser.post(
        f"{reverse('account_login')}?next={path}",
        {"login": NOOR, "password": PASSWORD, "next": path},
    )

    assert answer.url == path
    assert "Accept" in browser.get(path).content.decode()


def test_who_took_the_address_without_proof_gets_no_membership(
    invited, postman, link_in, sign_in
):
    """The account of somebody who set a foreign address before it was guarded."""
    thief = MembershipFactory(user__email=NOOR, organisation=OrganisationFactory())
    EmailAddress.objects.create(user=thief.user, email=NOOR, primary=True)
    with_password(thief.user)

    invited()
    inside = sign_in(NOOR).browser.get("/")

    assert inside.wsgi_request.member == thief
    assert Membership.objects.filter(user=thief.user).count() == 1


def test_who_left_comes_back_in_the_new_role(invited, link, as_, organisation):
    left = MembershipFactory(
        user__email=NOOR, organisation=organisation, role=Role.HR, is_active=False
    )
    invited(role=Role.VIEWER)

    as_(left).post(link())

    left.refresh_from_db()
    assert (left.is_active, left.role) == (True, Role.VIEWER)


@pytest.mark.parametrize("change", [{"role": Role.HR}, {"is_active": False}])
def test_who_administrates_no_longer_leaves_no_way_back(
    ada, organisation, noon, invited, link, change
):
    boss = MembershipFactory(organisation=organisation, role=Role.ADMINISTRATOR)
    invited(role=Role.ADMINISTRATOR)
    path = link()

    kept = {"role": ada.role, "is_active": True} | change
    operations.change_member(by=boss, membership=ada, now=timezone.now(), **kept)

    assert Client().post(path, ACCEPTED).status_code == 410


def test_without_a_mail_server_there_is_a_link_to_copy(as_, ada, settings, postman):
    settings.EMAIL_BACKEND = CONSOLE

    page = as_(ada).post(reverse("core:team-invite"), TYPED)
    path = page.context["url"].removeprefix("http://testserver")

    assert page.status_code == 200
    assert f'value="http://testserver{path}"' in page.content.decode()
    assert not Mail.objects.exists()
    Client().post(path, ACCEPTED)
    user = Membership.objects.get(user__email=NOOR).user
    # Whoever was given it need not be who reads the mail of that address.
    assert not EmailAddress.objects.filter(user=user, verified=True).exists()


def test_a_link_can_be_made_beside_the_mail(as_, ada, invited, link):
    invitation = invited()
    by_mail = link()

    page = as_(ada).post(reverse("core:invitation-link", args=[invitation.pk]))
    by_hand = page.context["url"].removeprefix("http://testserver")

    assert by_hand != by_mail
    assert Client().get(by_mail).status_code == 200
    assert Client().get(by_hand).status_code == 200
    Client().post(by_hand, ACCEPTED)
    assert Client().get(by_mail).status_code == 410


@pytest.mark.parametrize("who", ["hanna", "rita", "max_", "vera", "olga"])
def test_only_administrators_of_the_organisation_touch_invitations(
    as_, request, invited, who
):
    invitation = invited()
    browser = as_(request.getfixturevalue(who))

    for name in ("invitation-send", "invitation-link", "invitation-withdraw"):
        assert (
            browser.post(reverse(f"core:{name}", args=[invitation.pk])).status_code
            == 404
        )


def test_an_administrator_elsewhere_sees_nothing_of_it(as_, invited, olga):
    olga.role = Role.ADMINISTRATOR
    olga.save()
    invitation = invited()

    page = as_(olga).get(reverse("core:team")).content.decode()

    assert NOOR not in page
    url = reverse("core:invitation-withdraw", args=[invitation.pk])
    assert as_(olga).post(url).status_code == 404


def test_the_team_page_shows_who_is_invited(as_, ada, invited):
    invited()

    assert NOOR in as_(ada).get(reverse("core:team")).content.decode()


def test_the_trail_names_nobody(invited, link):
    invited()
    Client().post(link(), ACCEPTED)

    lines = str(list(AuditEvent.objects.values("verb", "details")))
    assert "core.invitation.sent" in lines
    assert "noor" not in lines.lower()


def test_keys_are_not_guessed_by_the_thousand(db):
    browser = Client()
    codes = {
        browser.get(reverse("public-invitation", args=[f"key{n}"])).status_code
        for n in range(32)
    }

    assert codes == {410, 429}


def test_an_invitation_that_is_over_is_forgotten(invited, noon):
    invitation = invited(now=noon)

    assert operations.forget_invitations(now=invitation.expires_at) == 0
    assert operations.forget_invitations(now=noon + timedelta(days=43)) == 1


def test_an_account_with_a_refused_mail_stands_on_the_page_of_mails(
    as_, hanna, invited
):
    invited()
    Mail.objects.update(status=Mail.Status.FAILED)

    assert NOOR in as_(hanna).get(reverse("core:mail-list")).content.decode()
    assert mail.outbox == []
