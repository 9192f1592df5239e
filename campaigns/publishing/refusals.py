"""What is refused before anything stands on the calendar, in words for the person who tried."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount, connector_without_credentials
from campaigns.content import checking
from campaigns.content.models import Post
from campaigns.content.wording import problem_words
from campaigns.guidelines import wording as guideline_words
from campaigns.publishing.models import Publication
from campaigns.publishing.series import Series
from campaigns.publishing.series_dates import occurrence
from campaigns.publishing.times import CannotSchedule
from campaigns.publishing.wall import Moment
from campaigns.vacancies.models import Vacancy


def refuse_unapproved(post: Post) -> None:
    """What nobody else approved as it stands goes nowhere."""
    if not post.is_approved:
        raise CannotSchedule(_("This post has not been approved yet."))
    if post.content_sha() != post.approved_sha:
        raise CannotSchedule(
            _("This post was changed after it was approved. Ask for approval again.")
        )


def refuse_stopped(post: Post) -> None:
    """A rule became heavier after the approval: the text changes, or somebody says why not."""
    if found := checking.stopped(post):
        said = " ".join(guideline_words.sentence(one) for one in found)
        raise CannotSchedule(
            _("The guidelines stop this post: %(said)s Its page asks why it may stay.")
            % {"said": said}
        )


def refuse_foreign(account: ChannelAccount, post: Post) -> None:
    """A channel of our own, and one that we still use."""
    if account.organisation_id != post.campaign.organisation_id:
        raise CannotSchedule(_("This channel belongs to another organisation."))
    if account.state == ChannelAccount.State.REMOVED:
        raise CannotSchedule(
            _("%(channel)s is no longer used. Choose another channel.")
            % {"channel": account}
        )


def refuse_paused(publication: Publication) -> None:
    """A date of a series that rests would be left out again at once."""
    series = publication.series
    if series and series.status != Series.Status.RUNNING:
        raise CannotSchedule(
            _("The series of this post is “%(status)s”. Put the post on the calendar.")
            % {"status": series.get_status_display()}
            if series.status == Series.Status.STOPPED
            else _("The series of this post is paused. Resume it first.")
        )


def refuse_missed(publication: Publication, now: datetime) -> None:
    """Of the dates that a series missed only the last goes out, whatever new time somebody chooses."""
    series, missed = publication.series, publication.occurs_on
    if series is None or missed is None:
        return
    zone = ZoneInfo(series.time_zone)
    later = series.publications.filter(
        account=publication.account_id, occurs_on__gt=missed
    ).exclude(status=Publication.Status.CANCELLED)
    days = [day for day in later.values_list("occurs_on", flat=True) if day]
    if any(occurrence(day, series.wall_time, zone).moment.at <= now for day in days):
        raise CannotSchedule(
            _(
                "A later date of its series has come too; of those only the last goes out. Drop this one."
            )
        )


def end_of(vacancy: Vacancy | None) -> datetime | None:
    """After this moment a post about the vacancy makes no sense."""
    return vacancy.closes_at if vacancy else None


def refuse_after_the_end(vacancy: Vacancy | None, moment: Moment) -> None:
    """Nobody can apply after the vacancy closed."""
    if vacancy is None:
        return
    if vacancy.status in {Vacancy.Status.FILLED, Vacancy.Status.CLOSED}:
        raise CannotSchedule(_("The vacancy is closed; nobody can apply any more."))
    if vacancy.closes_at and moment.at >= vacancy.closes_at:
        raise CannotSchedule(
            _("The vacancy closes before this moment. Choose an earlier one.")
        )


def refuse_what_cannot_fit(publication: Publication) -> None:
    """What the platform would not take is said before anything is planned."""
    connector = connector_without_credentials(publication.account)
    for problem in connector.problems(publication.draft()):
        raise CannotSchedule(
            _("%(channel)s: %(problem)s")
            % {
                "channel": publication.account,
                "problem": problem_words(problem),
            }
        )
