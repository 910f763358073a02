"""Why a file can't be read, and what of it has no counterpart here, in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rinnalla.formats.intake import FileFault

FAULTS = {
    "empty": gettext_lazy("The file is empty."),
    "too_large": gettext_lazy("The file is bigger than the %(value)s megabytes that can be read."),
    "zip_bomb": gettext_lazy("The file unpacks into more than the %(value)s megabytes that can be read."),
    "damaged": gettext_lazy("The file is damaged or cut short. Take it out of the tool again."),
    "password": gettext_lazy("The file is locked with a password. Save it without one."),
    "not_text": gettext_lazy("The file is no table. Take the answers out as Excel (xlsx), CSV or SPSS (sav)."),
    "not_sheet": gettext_lazy("The file is no table. Take the answers out as Excel (xlsx), CSV or SPSS (sav)."),
    "old_excel": gettext_lazy(
        "The file is of Excel's old form or locked with a password. Save it as xlsx without a password."
    ),
    "encoding": gettext_lazy("The letters of the file can't be read. Save it as UTF-8."),
    "damaged_row": gettext_lazy("Row %(row)s of the file can't be read. Check its quotation marks."),
    "too_many_columns": gettext_lazy("The file has more than %(value)s columns. Leave out those that are not needed."),
    "too_many_rows": gettext_lazy("The file has more than %(value)s rows. Divide it into smaller ones."),
    "no_rows": gettext_lazy("The file has headings but no answers."),
    "no_heading": gettext_lazy("Column %(column)s has answers but no heading on row %(row)s. Give it one."),
    "heading_twice": gettext_lazy("Two questions are called “%(column)s” on row %(row)s. Give each its own words."),
    "heading_too_long": gettext_lazy("The heading of column %(column)s on row %(row)s is too long."),
    "cell_without_heading": gettext_lazy(
        "On row %(row)s, column %(column)s has something beside the table. Clear it, or give the column a heading."
    ),
    "cell_too_long": gettext_lazy("On row %(row)s, the answer in column %(column)s is too long to be read."),
    "control": gettext_lazy("On row %(row)s, column %(column)s holds letters that can't be shown."),
    "formula_error": gettext_lazy(
        "On row %(row)s, column %(column)s holds an error of a spreadsheet%(quoted)s. Mend it in the file."
    ),
    "not_a_number": gettext_lazy(
        "On row %(row)s, the answer in column %(column)s is no number%(quoted)s. Mend it, or take the column as words."
    ),
    "not_a_day": gettext_lazy(
        "On row %(row)s, the answer in column %(column)s is no date%(quoted)s. Mend it, or take the column as words."
    ),
    "not_a_tick": gettext_lazy(
        "On row %(row)s, column %(column)s says neither that its answer was chosen nor that it was not%(quoted)s."
    ),
    "not_an_option": gettext_lazy(
        "On row %(row)s, the answer in column %(column)s is none of its answers%(quoted)s. Add it to them, "
        "or take the column as words."
    ),
    "too_many_chosen": gettext_lazy(
        "On row %(row)s, more answers than %(value)s have been chosen in column %(column)s."
    ),
    "nothing_kept": gettext_lazy("Every column would be dropped. Choose at least one question."),
    "no_words": gettext_lazy("Column %(column)s has no words for its question."),
    "few_options": gettext_lazy("Column %(column)s has fewer than two answers to choose from."),
    "bad_exactly": gettext_lazy("In column %(column)s the number to choose does not fit the answers offered."),
    "not_asked": gettext_lazy(
        "The earlier round of the study does not ask what stands in column %(column)s, or asks it in another way."
    ),
    "not_offered": gettext_lazy(
        "The earlier round of the study does not offer an answer that stands in column %(column)s%(quoted)s."
    ),
    "given_up": gettext_lazy("Reading was tried three times and stopped each time. Bring the file in anew."),
    "not_xml": gettext_lazy("The file is broken at row %(row)s, letter %(column)s. Take it out of LimeSurvey again."),
    "xml_doctype": gettext_lazy(
        "The file has a document type of its own and is not read. Take it out of LimeSurvey again."
    ),
    "xml_too_deep": gettext_lazy("The file has more parts inside one another than can be read."),
    "not_limesurvey": gettext_lazy(
        "The file is no questionnaire of LimeSurvey. Take the structure of the survey out (.lss)."
    ),
    "no_questions": gettext_lazy("The file asks nothing."),
    "too_many_questions": gettext_lazy("The file has more than %(value)s questions."),
    "no_form": gettext_lazy(
        "The file is neither an XLSForm workbook (xlsx) nor a structure of LimeSurvey (lss). Take it out of the tool "
        "as one of them."
    ),
    "no_survey_sheet": gettext_lazy("The file has no sheet called “survey”, so it is no XLSForm."),
    "column_missing": gettext_lazy("The sheet has no column “%(column)s” on row %(row)s."),
    "cell_missing": gettext_lazy("On row %(row)s, column %(column)s is empty."),
    "code_twice": gettext_lazy("On row %(row)s, column %(column)s has a name that is there already%(quoted)s."),
    "group_not_begun": gettext_lazy("On row %(row)s a group ends that has not begun."),
    "group_not_ended": gettext_lazy("The group that begins on row %(row)s does not end."),
    "no_such_list": gettext_lazy(
        "On row %(row)s, column %(column)s names a list of answers that is not there%(quoted)s."
    ),
}
LEFT = {
    "identifying": gettext_lazy("tells who answers, so it is not asked"),
    "repeat": gettext_lazy("is asked again and again; here it is asked once"),
    "kind": gettext_lazy("is of a kind that is not asked here"),
    "own_answer": gettext_lazy("lets one write beside every answer; here the answers alone are asked"),
    "limit": gettext_lazy("has a limit that is not known here"),
    "condition": gettext_lazy("is shown by a condition that is not known here; it is now shown always"),
}


def fault_sentence(fault: FileFault | Mapping[str, Any]) -> str:
    """Why a file can't be read, in one sentence."""
    if isinstance(fault, FileFault):
        fault = {"code": fault.code, "row": fault.row, "column": fault.column, "value": fault.value}
    value = str(fault.get("value") or "")
    told = {"row": fault.get("row") or 1, "column": fault.get("column") or "", "value": value}
    return str(FAULTS[fault["code"]]) % {**told, "quoted": f": ”{value}”" if value else ""}


def left_sentence(left: Mapping[str, Any]) -> str:
    """What of a questionnaire was left out, and why."""
    place = f"{left['place']} ({_('row %(row)s') % left})" if left.get("row") else left["place"]
    return f"{place}: {LEFT[left['reason']]}"
