"""Ways to break a row past the actions; each takes a walked path as ``made`` and reads what it breaks anew."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.owners import owner_key
from rinnalla.guidance.models import (
    DutyShift,
    Extension,
    GroupMeeting,
    InstrumentText,
    Meeting,
    Period,
    ServiceRequest,
    TeamAttendance,
    Waiting,
)
from rinnalla.people.choices import ConsentKind
from rinnalla.people.models import Account, Block, Membership
from tests.guidance.raw import change

DAY = timedelta(days=1)
NOON = clock.EPOCH


def day(number):
    return clock.today() + number * DAY


def asked(values, made):
    return {name: value(made) if callable(value) else value for name, value in values.items()}


def changed(find, **values):
    """A row changed so; values that are functions are asked of the test's records."""
    return lambda made: change(find(made), **asked(values, made))


def added(model, **values):
    """Another row like the first, but for these values."""

    def add(made):
        row = model.objects.order_by("pk").first()
        row.pk, row._state.adding = model().pk, True
        return change(row, **asked(values, made))

    return add


def meeting(made):
    return Meeting.objects.get(pk=made["walk"].meeting.pk)


def assignment(made):
    return made["walk"].period.assignments.get()


def extension(made):
    return Extension.objects.get()


def waiting(made):
    return Waiting.objects.get()


def permit(made):
    return made["walk"].client.consents.get(kind=ConsentKind.DISCLOSURE)


def told(made):
    return made["walk"].client.consents.get(kind=ConsentKind.INFORMATION)


def period(made):
    return Period.objects.get(pk=made["walk"].period.pk)


def block(made):
    return Block.objects.get()


def staff_role(made):
    return Membership.objects.get(pk=made["cast"].aino.memberships[0].pk)


def request(made):
    return ServiceRequest.objects.get(pk=made["walk"].request.pk)


def first(model, **like):
    """The first row of a kind."""
    return lambda made: model.objects.filter(**like).order_by("pk").first()


def twice(breaking):
    """The same twice, where the first time is no fault yet."""
    return lambda made: [breaking(made) for _ in range(2)]


def aino(made):
    return made["cast"].aino.person


def in_the_group(made):
    group = GroupMeeting.objects.first() or change(
        GroupMeeting(unit=made["cast"].guidance, starts_at=clock.now(), data_key=owner_key())
    )
    return added(Meeting, group=group)(made)


def shift(made):
    return change(DutyShift(unit=made["cast"].guidance, person=aino(made), phone="1", starts_at=NOON), ends_at=NOON)


def attend(made):
    return change(TeamAttendance(meeting=made["walk"].team_meeting, person=aino(made)))


def bring_texts(made):
    return change(InstrumentText(code="x", texts="x", licence="x"))


def rename(account, name):
    account = Account.objects.get(pk=account.pk)
    account.username = name
    account.save()
