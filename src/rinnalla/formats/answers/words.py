"""The words by which other tools' headings and answers are known, in their Finnish, Swedish and English."""

import re

IDENTITY = frozenset({
    "id", "nro", "tunnus", "tunniste", "vastaustunnus", "vastaajan tunnus", "vastaajan tunniste", "respondentid",
    "responseid", "response id", "respondent id", "respondentemail", "nimi", "etunimi", "sukunimi",
    "vastaajan nimi", "koko nimi", "name", "first name", "last name", "full name", "namn", "förnamn", "efternamn",
    "sähköposti", "sähköpostiosoite", "s-posti", "vastaajan sähköposti", "email", "e-mail", "email address",
    "username", "käyttäjänimi", "användarnamn", "e-post", "e-postadress", "puhelin", "puhelinnumero", "phone",
    "phone number", "telefon", "telefonnummer", "henkilötunnus", "hetu", "personbeteckning", "ip", "ip-osoite",
    "ip address", "ipaddr", "ip-adress", "token", "avain", "access code", "refurl", "referrer url", "seed",
    "henkilönumero", "työntekijänumero", "osoite", "address", "adress", "syntymäaika", "date of birth",
    "födelsedatum", "collectorid", "vastaajaryhmän tunnus"
})  # fmt: skip
TIME = frozenset({
    "aikaleima", "timestamp", "tidsstämpel", "tidstämpel", "start time", "completion time", "last modified time",
    "aloitusaika", "valmistumisaika", "lopetusaika", "viimeksi muokattu", "viimeisin muokkausaika", "starttid",
    "slutförandetid", "vastausaika", "vastauspäivä", "responsedate", "response date", "submitdate", "startdate",
    "datestamp", "date submitted", "date started", "date last action", "lähetetty", "aloitettu",
    "päivämäärä lähetetty", "aloituspäivä", "interviewtime", "total time", "viimeinen toiminto", "senast ändrad",
    "svarstid"
})  # fmt: skip
LEFT_OUT = frozenset({
    "lastpage", "last page", "viimeinen sivu", "startlanguage", "start language", "aloituskieli", "language",
    "kieli", "språk", "total points", "pisteet yhteensä", "quiz feedback", "testin palaute"
})  # fmt: skip
QUIZ = re.compile(r"(points|feedback|pisteet|palaute|poäng)\s[-–]\s", re.IGNORECASE)
SCALES = tuple(
    tuple(scale.split("|"))
    for scale in (
        (
            "täysin eri mieltä|jokseenkin eri mieltä|osittain eri mieltä|eri mieltä|ei samaa eikä eri mieltä|"
            "en samaa enkä eri mieltä|neutraali|jokseenkin samaa mieltä|osittain samaa mieltä|samaa mieltä|"
            "täysin samaa mieltä|en osaa sanoa|ei kosketa minua|ei koske työtäni"
        ),
        (
            "strongly disagree|somewhat disagree|disagree|neither agree nor disagree|neutral|undecided|somewhat agree|"
            "agree|strongly agree|don't know|can't say|not applicable"
        ),
        (
            "helt av annan åsikt|delvis av annan åsikt|av annan åsikt|varken av samma eller annan åsikt|"
            "delvis av samma åsikt|av samma åsikt|helt av samma åsikt|kan inte säga"
        ),
        (
            "erittäin huonosti|melko huonosti|huonosti|kohtalaisesti|ei hyvin eikä huonosti|melko hyvin|hyvin|"
            "erittäin hyvin|en osaa sanoa"
        ),
        (
            "en lainkaan|ei lainkaan|hyvin vähän|melko vähän|vähän|jonkin verran|melko paljon|paljon|erittäin paljon|"
            "en osaa sanoa"
        ),
        (
            "ei koskaan|en koskaan|hyvin harvoin|harvoin|joskus|silloin tällöin|usein|melko usein|hyvin usein|aina|"
            "en osaa sanoa"
        ),
        "very dissatisfied|dissatisfied|neither satisfied nor dissatisfied|satisfied|very satisfied",
        "never|rarely|sometimes|often|always",
        "erittäin tyytymätön|tyytymätön|ei tyytyväinen eikä tyytymätön|tyytyväinen|erittäin tyytyväinen",
    )
)
WHOLE_SCALES = tuple(
    tuple(scale.split("|"))
    for scale in (
        "Täysin eri mieltä|Jokseenkin eri mieltä|Ei samaa eikä eri mieltä|Jokseenkin samaa mieltä|Täysin samaa mieltä",
        "Täysin eri mieltä|Osittain eri mieltä|Ei samaa eikä eri mieltä|Osittain samaa mieltä|Täysin samaa mieltä",
        "Täysin eri mieltä|Eri mieltä|Ei samaa eikä eri mieltä|Samaa mieltä|Täysin samaa mieltä",
        "Erittäin huonosti|Huonosti|Kohtalaisesti|Hyvin|Erittäin hyvin",
        "En lainkaan|Vähän|Jonkin verran|Paljon|Erittäin paljon",
        "Ei lainkaan|Vähän|Jonkin verran|Paljon|Erittäin paljon",
        "En koskaan|Harvoin|Joskus|Usein|Aina",
        "Ei koskaan|Harvoin|Joskus|Usein|Aina",
        "Strongly disagree|Disagree|Neither agree nor disagree|Agree|Strongly agree",
        "Very dissatisfied|Dissatisfied|Neither satisfied nor dissatisfied|Satisfied|Very satisfied",
        "Never|Rarely|Sometimes|Often|Always",
    )
)
APART = frozenset({
    "en osaa sanoa", "ei kosketa minua", "ei koske työtäni", "ei kuulu työhöni", "ei koske minua", "don't know",
    "can't say", "not applicable", "kan inte säga", "gäller inte mig", "hör inte till mitt arbete",
})  # fmt: skip
TICKED = frozenset({"1", "x", "y", "yes", "kyllä", "ja", "true", "tosi", "valittu", "selected", "vald", "chosen"})
NOT_TICKED = frozenset({
    "", "0", "n", "no", "ei", "nej", "false", "epätosi", "ei valittu", "not selected", "unchecked", "inte vald",
    "not chosen"
})  # fmt: skip


def plain(text: str) -> str:
    """A heading or answer so that it can be compared."""
    return re.sub(r"\s+", " ", text.casefold()).strip(" :*.?")
