"""One of everything in the organisation of the cast, for tests that knock on every door."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

from django.utils import timezone

from analytics.metrics.models import Snapshot
from campaigns.duties.models import Absence, Duty
from campaigns.planning.models import ChannelChoice, Step
from campaigns.tests.factories import (
    NOON,
    ChannelAccountFactory,
    DepartmentFactory,
    GoalFactory,
    KpiFactory,
    OpeningFactory,
    PersonaFactory,
    PostFactory,
    PublicationFactory,
    RequisitionFactory,
    TrackedLinkFactory,
    VacancyFactory,
)
from candidates.applications.mails import Confirmation
from candidates.consent.models import PrivacyNotice
from candidates.retention.models import Erasure, RetentionNight
from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)
from core.notices.models import Notice
from core.outbox.models import Mail
from core.outbox.operations import queue_mail
from core.users.operations import hand_over, invite
from core.users.roles import Role
from core.webhooks.announcing import deliver, message
from core.webhooks.events import TRIAL
from core.webhooks.models import Endpoint, WebhookDelivery


def make_world(cast) -> SimpleNamespace:
    """Rows that hang together; `hanna` wrote and planned what there is."""
    campaign, hanna = cast["campaign"], cast["hanna"]
    organisation, brand = campaign.organisation, campaign.brand
    of_brand = {"organisation": organisation, "brand": brand}
    account = ChannelAccountFactory(**of_brand)
    vacancy = VacancyFactory(**of_brand, slug="nurse-utrecht")
    vacancy.hiring_team.add(hanna)
    campaign.vacancies.add(vacancy)
    goal = GoalFactory(campaign=campaign)
    candidate = CandidateFactory(organisation=organisation)
    application = ApplicationFactory(candidate=candidate, vacancy=vacancy)
    post = PostFactory(campaign=campaign, author=hanna, vacancy=vacancy)
    post.accounts.add(account)
    publication = PublicationFactory(post=post, account=account)
    department = DepartmentFactory(organisation=organisation)
    requisition = RequisitionFactory(
        organisation=organisation, department=department, approved=True
    )
    PrivacyNotice.objects.create(
        organisation=organisation, language="en", version=1, text="We keep it short."
    )
    return SimpleNamespace(
        campaign=campaign,
        brand=brand,
        account=account,
        vacancy=vacancy,
        persona=PersonaFactory(organisation=organisation),
        goal=goal,
        kpi=KpiFactory(goal=goal),
        step=Step.objects.create(
            goal=goal, title="Call schools", owner=hanna, due_on=NOON.date()
        ),
        choice=ChannelChoice.objects.create(
            campaign=campaign, account=account, reason="Nurses read it"
        ),
        duty=Duty.objects.create(
            campaign=campaign, kind=Duty.Kind.POSTS, member=hanna, weekdays=[1]
        ),
        absence=Absence.objects.create(
            member=hanna,
            first_on=NOON.date(),
            last_on=NOON.date() + timedelta(days=400),
        ),
        post=post,
        publication=publication,
        link=TrackedLinkFactory(organisation=organisation, vacancy=vacancy, slug="abc"),
        candidate=candidate,
        application=application,
        conversation=ConversationFactory(candidate=candidate, campaign=campaign),
        mail=make_mail(candidate, hanna),
        department=department,
        requisition=requisition,
        opening=OpeningFactory(requisition=requisition),
        snapshot=Snapshot.objects.create(
            publication=publication,
            figure="reach",
            value=10,
            taken_at=NOON,
            source="typed",
        ),
        notice=Notice.objects.create(
            member=hanna, text="Look at this.", once="world", created_at=NOON
        ),
        applicant_mail=make_applicant_mail(
            application, status="failed", trouble_code="mail_recipient"
        ),
        member=hanna,
        invitation=(invitation := make_invitation(cast.get("ada", hanna))),
        invitation_key=invitation_key(invitation),
        endpoint=(endpoint := make_endpoint(hanna)),
        told=make_told(endpoint, status="failed"),
        night=RetentionNight.objects.create(
            organisation=organisation,
            night=NOON.date(),
            status="asks",
            why="too_many",
            ran_at=NOON,
        ),
        erasure=Erasure.objects.create(
            organisation=organisation,
            cause="by_hand",
            status="done",
            by=hanna,
            asked_at=NOON,
            due_at=NOON,
            rows={"candidates.Candidate": 1},
        ),
    )


def make_invitation(by):
    """Somebody who did not answer yet."""
    return invite(
        by=by,
        email=f"{uuid4()}@werf.example",
        role=Role.VIEWER,
        language="en",
        now=timezone.now(),
    )


def invitation_key(invitation):
    return hand_over(
        invitation=invitation, by=invitation.invited_by, now=timezone.now()
    )


def make_endpoint(member, **more):
    """A program that listens, at an address of nobody."""
    return Endpoint.objects.create(
        organisation=member.organisation,
        address=f"https://hooks.werf.example/{uuid4()}",
        events=["application.received", "publication.held"],
        added_by=member,
        created_at=NOON,
        **more,
    )


def make_told(endpoint, **more):
    """A delivery to it."""
    told = message(TRIAL, {}, NOON)
    row = deliver(endpoint, told, cause=str(uuid4()), now=NOON)
    WebhookDelivery.objects.filter(pk=row.pk).update(**more)
    return row


def make_mail(candidate, member):
    """An e-mail in a talk of its own that the mail server refused."""
    talk = ConversationFactory(candidate=candidate)
    row = queue_mail(
        kind="talk-mail",
        target=talk,
        organisation=candidate.organisation,
        once=f"world-{talk.pk}",
        payload={"to": candidate.email, "subject": "Hello", "body": "Hello"},
    )
    Mail.objects.filter(pk=row.pk).update(
        status="failed", trouble_code="mail_recipient"
    )
    return talk.messages.create(
        direction="out", text="Hello", at=NOON, by=member, mail=row
    )


def make_applicant_mail(application, **more):
    """A mail to an applicant."""
    row = queue_mail(
        kind=Confirmation.name,
        target=application,
        organisation=application.candidate.organisation,
        once=f"mail {uuid4()}",
        payload={"to": application.candidate.email},
    )
    Mail.objects.filter(pk=row.pk).update(**more)
    return row
