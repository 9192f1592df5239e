"""What each role may do; rendered to docs/reference/roles.md."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody does in an organisation."""

    ADMINISTRATOR = "administrator", _("Administrator")
    HR = "hr", _("HR staff")
    RECRUITER = "recruiter", _("Recruiter")
    MANAGER = "manager", _("Manager")
    VIEWER = "viewer", _("Viewer")


# Named for the deed, so that a view reads as a sentence: @allowed(*MAY_PLAN).
MAY_ADMINISTER = (Role.ADMINISTRATOR,)
MAY_PLAN = (Role.ADMINISTRATOR, Role.HR)
MAY_WRITE = (Role.ADMINISTRATOR, Role.HR, Role.RECRUITER)
MAY_APPROVE = (Role.ADMINISTRATOR, Role.HR, Role.MANAGER)
MAY_TALK = (Role.ADMINISTRATOR, Role.HR, Role.RECRUITER)
# Which seats are needed, filled and late; salaries stand beside them.
MAY_SEE_SEATS = (Role.ADMINISTRATOR, Role.HR, Role.RECRUITER, Role.MANAGER)
MAY_SEE_MONEY = (Role.ADMINISTRATOR, Role.HR, Role.MANAGER)
# These see every row of their organisation; the others what they are a member of.
SEE_ALL = (Role.ADMINISTRATOR, Role.HR, Role.MANAGER)
EVERYBODY = tuple(Role)
