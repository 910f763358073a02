"""The client has asked about a line of their log and been answered; data protection has looked into a reading."""

from datetime import timedelta

from rinnalla.access import clock
from rinnalla.access.models import AuditLine, AuditSubject
from rinnalla.access.records import Run, writing
from rinnalla.guidance.actions.log import answer_question, ask_about_line, ask_worker, close_case, explain
from rinnalla.guidance.choices.log import LogCaseKind
from rinnalla.guidance.models import LogCase
from rinnalla.people.models import Person


def walk_log(walk, reader, officer):
    canaries = walk.canaries
    lines = AuditSubject.objects.filter(client=walk.client.pk).order_by("at").values("line")
    walk.looked = AuditLine.objects.filter(pk__in=lines).exclude(person=walk.client.person_id).first()
    walk.question = ask_about_line(
        by=walk.actor, client=walk.client, line=walk.looked.pk, words=canaries["log_question.words"]
    )
    answer_question(by=officer, question=walk.question, answer=canaries["log_question.answer"])
    with writing(Run(officer, frozenset({LogCase}), frozenset())):
        walk.case = LogCase(
            week=clock.today() - timedelta(days=7), person=Person.objects.get(pk=reader.person), client=walk.client,
            kind=LogCaseKind.NO_RELATION, line=walk.looked.pk, looks=1, due_on=clock.today(),
            data_key=walk.client.data_key,
        )  # fmt: skip
        walk.case.save()
    ask_worker(by=officer, case=walk.case, words=canaries["log_case.question"])
    explain(by=reader, case=walk.case, words=canaries["log_case.explanation"])
    close_case(by=officer, case=walk.case, words=canaries["log_case.remark"])
