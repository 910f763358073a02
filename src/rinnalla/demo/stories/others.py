"""Clients whose requests are on their way."""

from rinnalla.demo.story import Asked, Guidance, Story
from rinnalla.guidance.choices import NamedContact, RequestSource

HELENA = Story(
    name="Helena Koski",
    call_name="Helena",
    phone="044 555 0204",
    days_ago=20,
    reached="period",
    asked=Asked(
        situation="Viisikymppinen nainen, joka on jäänyt työkyvyttömyyseläkkeelle. Kotona on ollut hiljaista siitä "
        "lähtien.",
        hopes="Helena toivoo seuraa kulttuuririentoihin ja apua siihen, että lähteminen ei aina jäisi viime hetkeen.",
        named_contact=NamedContact.NAMED_WORKER,
        named_contact_name="Aikuissosiaalityö, Järviseutu",
        brief="Teatteri ja kirjasto kiinnostavat. Iltapäivät ovat parempia kuin aamut.",
        contact_wish="Puhelu iltapäivällä.",
        source=RequestSource.PHONE,
    ),
    guidance=Guidance(guide="sami", weeks_ago=-1, weekday=0, hour=14, place="Pääkirjaston aula", length_weeks=20),
)

OTHERS = (
    HELENA,
    Story(
        name="Antero Lahti",
        call_name="Antero",
        phone="044 555 0205",
        days_ago=13,
        reached="matching",
        guide="sami",
        asked=Asked(
            situation="Kolmekymppinen mies, joka on toipumassa pitkästä masennusjaksosta. Arkirytmi on vielä hukassa.",
            hopes="Antero toivoo ohjaajaa, joka tietää itse, miltä toipuminen tuntuu.",
            named_contact=NamedContact.NAMED_NURSE,
            named_contact_name="Liisa Aro, Poliklinikka 3",
            brief="Kalastus ja pyöräily kiinnostavat. Ryhmät tuntuvat vielä liialta.",
        ),
    ),
    Story(
        name="Veera Salmi",
        call_name="Veera",
        phone="044 555 0206",
        days_ago=9,
        reached="accepted",
        asked=Asked(
            situation="Parikymppinen opiskelija, jolla ahdistus rajaa liikkumista. Terapia on alkamassa.",
            hopes="Veera toivoo naista ohjaajaksi ja tapaamisia lähellä kotia.",
            named_contact=NamedContact.NAMED_NURSE,
            named_contact_name="Liisa Aro, Poliklinikka 3",
            brief="Bussilla kulkeminen on vaikeaa. Koirat ja piirtäminen ovat mieluisia puheenaiheita.",
        ),
    ),
    Story(
        name="Olli Rinne",
        phone="044 555 0207",
        days_ago=5,
        reached="received",
        asked=Asked(
            situation="Eläkeikää lähestyvä mies, joka jäi leskeksi viime vuonna. Päihteiden käyttö on vähentynyt.",
            hopes="Olli toivoo jotakuta, jonka kanssa käydä asioilla ja kahvilla.",
            ending="Kotikuntoutus",
            ending_in_days=10,
            brief="Asioilla käyminen yhdessä auttaisi. Kuulo on heikko, joten rauhallinen paikka on hyvä.",
            contact_wish="Soitto kotiin, tekstiviestit jäävät helposti lukematta.",
        ),
    ),
    Story(
        name="Kaisa Virta",
        call_name="Kaisa",
        days_ago=2,
        reached="sent",
        asked=Asked(
            situation="Nelikymppinen nainen, jonka osastojakso päättyi. Läheisiä on vähän, ja illat ovat pitkiä.",
            hopes="Kaisa toivoo seuraa ensimmäisille kerroille johonkin ryhmään.",
            named_contact=NamedContact.NAMED_NURSE,
            named_contact_name="Liisa Aro, Poliklinikka 3",
            brief="Käsityöt ja lukupiirit kiinnostavat. Tekstiviesti on paras tapa sopia.",
            contact_wish="Tekstiviesti.",
        ),
    ),
    Story(
        name="Timo Heino",
        days_ago=1,
        reached="draft",
        asked=Asked(
            situation="Kolmekymppinen mies, jonka kanssa kokemusohjauksesta puhuttiin tänään ensimmäisen kerran.",
            hopes="",
            brief="",
        ),
    ),
    Story(
        name="Raimo Laine",
        phone="044 555 0208",
        days_ago=34,
        reached="declined",
        decline_reason="Raimo asuu alueella, jolla kokemusohjausta ei vielä ole. Matka tapaamisiin olisi liian pitkä.",
        decline_advice=(
            "Lähin vertaisryhmä kokoontuu Harjulammen olohuoneella keskiviikkoisin, ja sinne voi osallistua myös etänä."
            " Kerromme, jos ohjaus laajenee Raimon alueelle."
        ),
        asked=Asked(
            situation="Kuusikymppinen mies, jolla on pitkäaikainen masennus. Asuu kaukana keskustasta.",
            hopes="Raimo toivoo keskusteluseuraa.",
            brief="Puutyöt ja luonto kiinnostavat.",
            permit=False,
        ),
    ),
)
