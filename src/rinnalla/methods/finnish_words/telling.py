"""Which words of a question tell what is looked for."""

# Words that say nothing of what is looked for.
EMPTY = frozenset({
    "ja", "tai", "sekä", "eli", "että", "jos", "kun", "koska", "vaikka", "mutta", "vai", "kuin", "niin", "myös",
    "jotta", "missä", "mistä", "mitä", "mikä", "mihin", "miten", "minne", "milloin", "miksi", "kuka", "ketä",
    "kuinka", "joku", "jokin", "jotain", "jotakin", "joka", "jossa", "jonka", "mikään", "kukaan", "kaikki", "muu",
    "toinen", "sama", "itse", "voi", "voida", "voin", "voiko", "saa", "saan", "saako", "saada", "sain", "haluta",
    "haluan", "olla", "on", "oon", "ei", "minä", "minun", "minulle", "mun", "mä", "mulla", "mulle", "sinä", "sä",
    "sun", "hän", "me", "te", "he", "se", "ne", "tämä", "tuo", "nämä", "siellä", "täällä", "sinne", "tänne", "kanssa",
    "kaa", "varten", "ilman", "takia", "vuoksi", "jälkeen", "mukaan", "luona", "haen", "etsin", "etsiä", "tarvita",
    "tarvitsen", "tarttea", "pitää", "täytyä", "pitäisi", "liikaa", "liian", "paljon", "vähän", "nyt", "tänään",
    "vain", "vaan", "enää", "ihan", "aina", "usein", "joskus", "koskaan", "vielä", "jo", "taas", "aivan", "tosi",
    "kovin", "oikein", "kyllä", "ehkä", "palvelu", "apu", "auttaa", "tuki", "oma", "hyvä", "mennä", "päästä", "tulla",
    "löytyä", "löytää", "tehdä", "tietää", "käydä", "alkaa", "pystyä", "kai", "sitten", "tällainen", "semmoinen",
    "sellainen", "millainen", "kannattaa", "kysyä", "keskusta", "och", "eller", "jag", "min", "för", "med", "the",
    "and", "or", "for", "with", "my", "where", "can", "how", "need", "help", "i", "a", "to", "of", "is", "am", "en",
    "ett", "hjälp", "var", "hur",
})  # fmt: skip
# Words that tell little beside others: they set the scene.
FAINT = frozenset({
    "aika", "koko", "joutua", "jäädä", "antaa", "ottaa", "laittaa", "panna", "viedä", "tuoda", "lähteä", "jatkaa",
    "loppua", "loppu", "pieni", "iso", "suuri", "uusi", "vanha", "huono", "paha", "asia", "juttu", "ongelma",
    "vaikea", "vaikeus", "tilanne", "ihminen", "henkilö", "paikka", "päivä", "viikko", "vuosi", "kuukausi", "elämä",
    "arki", "keskus", "kaupunki", "kunta", "alue", "suomi", "lähellä", "tieto", "neuvo", "ohje", "kertoa", "sanoa",
    "puhua", "pyytää", "hakea", "hakemus", "lomake", "maksaa", "ostaa", "katsoa", "näyttää", "tuntua", "tuntea",
    "käyttää", "pitkä", "lyhyt", "nopea", "nopeasti", "heti", "pian", "seuraava", "eka", "ensimmäinen", "osata",
    "suostua", "lakata", "sattua", "mieli", "mies", "nainen", "vaimo", "poika", "tyttö", "isä", "äiti", "mieheni",
    "suunnitella", "miettiä", "tahtoa", "toivoa",
})  # fmt: skip
