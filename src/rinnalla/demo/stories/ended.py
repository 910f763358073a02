"""Clients whose period has ended, is ending, or never began, each in a few lines."""

from rinnalla.demo.happenings import (
    Agreed,
    AskedHow,
    Cancelled,
    Closing,
    EndedEarly,
    Finished,
    Lived,
    Rated,
    Said,
    SummedUp,
    Tapered,
)
from rinnalla.demo.sketch import Sketch
from rinnalla.demo.stories.underway import parts
from rinnalla.guidance.choices import (
    Aim,
    ClientAnswer,
    EndCheck,
    EndedBy,
    FollowUpMoment,
    LifeEventKind,
    Moment,
    NamedContact,
    RequestOrigin,
    RequestSource,
    Rhythm,
    SummaryKind,
)
from rinnalla.people.choices import ConsentKind

END = parts(
    "Päivät olivat samanlaisia, ja yhteydet ihmisiin olivat vähissä.",
    "Tavattiin puolen vuoden aikana ensin viikoittain ja sitten harvemmin. Käytiin paikoissa, jotka jäivät tutuiksi.",
    "Viikossa on kaksi omaa menoa, ja toiseen lähdetään ilman saattajaa.",
    "Yksinäisyys on vähentynyt, ja apua pyydetään aiemmin.",
)
EVALUATION = Agreed(8, ConsentKind.EVALUATION)

PLANNED = (
    Sketch(
        "Taina Aalto", "Kolmekymppinen nainen, synnytyksen jälkeinen masennus on väistymässä.",
        "Taina toivoo vaunulenkkejä.", "Tavataan lapsen päiväuniaikaan.", "walks", "leena", -1, 2, 12, 0,
        goes_on=False, origin=RequestOrigin.PRIMARY_CARE,
    ),
)  # fmt: skip

CLOSING = (
    Sketch(
        "Emma Koivu", "Parikymppinen nainen, masennus ja itsetuhoisia ajatuksia aiemmin.",
        "Emma toivoo nuorta ohjaajaa.", "Musiikki ja elokuvat.", "culture", "jonna", 12, 4, 14, 7,
        "Että saan kouluun palattua.", Aim.MEANING, goes_on=False,
        happened=(
            EndedEarly(
                62, EndedBy.MOVED, "Emma muutti opiskelupaikkakunnalle.", (EndCheck.CLIENT_HEARD, EndCheck.GAINS),
            ),
            Lived(61, LifeEventKind.STUDIES, "Opiskelupaikka toisella paikkakunnalla."),
        ),
    ),
)  # fmt: skip

FINISHED = (
    Sketch(
        "Markku Sillanpää", "Viisikymppinen mies, masennus ja univaikeudet.", "Markku toivoo säännöllisyyttä.",
        "Aamupäivät sopivat.", "sport", "mikko", 16, 1, 10, 10, "Että nukun yöllä ja valvon päivällä.",
        steps=("Nukun vain päivällä.", "Nukun yöllä kerran viikossa.", "Nukun yöllä useammin kuin päivällä.",
         "Nukun yöllä joka arkipäivä.", "Nukun yöllä koko viikon."),
        goes_on=False, length_weeks=14,
        happened=(
            EVALUATION,
            Tapered(64, ((Rhythm.EVERY_SECOND_WEEK, 65),), 92, "Uimahallin vuoro jatkuu."),
            Rated(92, 0, Moment.END, "Viime viikolla kolme yötä.", -1),
            Closing(92),
            SummedUp(93, SummaryKind.END, END, answer=ClientAnswer.YES, words="Hyvin kirjoitettu.", final=True),
            AskedHow(94, FollowUpMoment.END, "Omahoitajalla", "Käyn uimassa omin päin.", "Uni on yhä kesken."),
            Finished(94),
        ),
    ),
    Sketch(
        "Leo Mattila", "Kolmekymppinen mies, toipumassa psykoosista.", "Leo toivoo rauhallista rinnalla kulkijaa.",
        "Ei kysymyksiä, kävellään.", "walks", "tiina", 24, 2, 10, 11, "Että päivässä on rytmi.",
        steps=("Vuorokausi on sekaisin.", "Nousen ennen puoltapäivää joskus.", "Nousen kolmena aamuna viikossa.",
         "Nousen joka arkiaamu.", "Nousen joka aamu ja syön aamiaisen."),
        goes_on=False, length_weeks=17,
        happened=(
            EVALUATION,
            Rated(117, 0, Moment.END, "Kolmena aamuna, joskus neljänä.", 0),
            Tapered(75, ((Rhythm.EVERY_SECOND_WEEK, 76),), 115, "Omahoitaja jatkaa."),
            Closing(118),
            SummedUp(120, SummaryKind.END, END, answer=ClientAnswer.YES, final=True),
            AskedHow(121, FollowUpMoment.END, "Omahoitajalla", "Käyn ryhmässä yksin.", "Hyvä olla."),
            Finished(121),
            AskedHow(153, FollowUpMoment.DAYS_30, "Omahoitajalla", "Ryhmässä yhä.", "Rytmi on pysynyt."),
        ),
    ),
    Sketch(
        "Hilkka Nurmi", "Seitsemänkymppinen nainen, yksinäisyyttä ja alakuloa.", "Hilkka toivoo kahviseuraa.",
        "Kahvila on lähellä.", "groups", "aila", 22, 3, 13, 10, "Että tunnen jonkun nimeltä.",
        steps=("En tunne ketään.", "Tervehdin naapuria.", "Tunnen yhden ihmisen nimeltä.",
         "Tunnen kolme ihmistä nimeltä.", "Minulla on joku, jolle soittaa."),
        aim=Aim.BELONGING, goes_on=False, length_weeks=16, origin=RequestOrigin.CLIENT, source=RequestSource.CLIENT,
        named_contact=NamedContact.NONE,
        happened=(
            Tapered(68, ((Rhythm.EVERY_SECOND_WEEK, 69),), 109, "Olohuoneen väki."),
            EVALUATION,
            Said(105, "Tunnen nyt viisi ihmistä nimeltä."),
            Rated(106, 0, Moment.END, "Viisi nimeä, ja yhdelle voi soittaa.", 2),
            Closing(109),
            SummedUp(110, SummaryKind.END, END, answer=ClientAnswer.YES, final=True),
            AskedHow(111, FollowUpMoment.END, "Olohuoneella", "Käyn siellä itse.", "Nyt on kenelle soittaa."),
            Finished(112),
        ),
    ),
    Sketch(
        "Ville-Veikko Rask", "Nelikymppinen mies, päihteet ja masennus.", "Toivoo suoraa puhetta.", "Kahvi käy aina.",
        "everyday", "pekka", 18, 1, 11, 5, "Että raha riittää kuun loppuun.",
        steps=("Raha loppuu heti.", "Raha loppuu puolivälissä.", "Viimeinen viikko on tiukka.", "Raha riittää.",
         "Jotain jää säästöön."),
        goes_on=False,
        happened=(
            EVALUATION,
            Rated(47, 0, Moment.END, "Viimeinen viikko on tiukka, mutta ruokaa on.", 0),
            EndedEarly(
                48, EndedBy.CLIENT, "Pääsi kuntoutuslaitokseen ja halusi päättää.",
                (EndCheck.CLIENT_HEARD, EndCheck.GAINS, EndCheck.LAST_WORD, EndCheck.NEXT_NAMED, EndCheck.SENDER_TOLD,
                 EndCheck.GUIDE_SUPPORTED),
            ),
            SummedUp(50, SummaryKind.END, END, answer=ClientAnswer.YES, final=True),
            AskedHow(51, FollowUpMoment.END, "Kuntoutuslaitoksessa", "Hoidan raha-asiat itse.", "Hyvä ajoitus."),
            Finished(52),
            AskedHow(84, FollowUpMoment.DAYS_30, "Kuntoutuslaitoksessa", "Päivät ovat omia.", "Raittiina kuukauden."),
        ),
    ),
)  # fmt: skip

CANCELLED = (
    Sketch(
        "Katri Forss", "Kolmekymppinen nainen, ahdistus.", "Katri toivoo apua työnhakuun.", "Iltapäivät.", "culture",
        "mikko", 12, 1, 14, 0, goes_on=False, origin=RequestOrigin.SOCIAL_WORK,
        happened=(Cancelled(-4, EndedBy.CLIENT, "Katri sai töitä ja peruutti ennen ensimmäistä tapaamista."),),
    ),
)  # fmt: skip
