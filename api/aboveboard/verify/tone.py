"""Phrases of the hard sell and of the press release, in English, German and Spanish, as data for `dialogue`."""

import regex


def _any(phrases: str) -> regex.Pattern[str]:
    """One alternative a line, matched between word boundaries in any case."""
    alternatives = "|".join(line.strip() for line in phrases.strip().splitlines())
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?:{alternatives})(?![\p{{L}}\p{{N}}])", regex.I)


HARD_SELL = (
    _any(r"""
        (?:buy|order|shop|act|subscribe|sign up|book|get yours|get it) (?:right )?now
        (?:buy|order|get yours|shop) today
        don['’]t (?:miss|wait|delay|hesitate to (?:buy|order)|let this)(?: out)?
        (?:hurry|act fast|last chance|final call|while (?:stocks?|supplies) lasts?|before it['’]s (?:too late|gone))
        (?:limited[- ]time|once[- ]in[- ]a[- ]lifetime|unbeatable) (?:offer|deal|price|discount|saving|bargain)s?
        (?:unmissable|incredible|insane|crazy|amazing) (?:offer|deal|price|discount|saving|bargain)s?
        (?:only|just) \d+ (?:left|remaining)
        (?:best|lowest|cheapest) (?:deal|price)s? (?:ever|guaranteed|anywhere|on the market)
        you (?:won['’]t|will not) (?:regret|believe|find (?:a )?better)
        you['’]ll (?:love|adore) (?:it|our|the)
        (?:treat|spoil) yourself
        why not (?:upgrade|buy|try our|treat)
        (?:special|exclusive) (?:offer|deal|discount)s? (?:just )?for you
        click (?:the link|here) (?:below )?(?:to|and) (?:buy|order|shop|get|save|claim)
        use (?:my |the |our )?(?:code|coupon) \S+
        link in (?:our |my )?bio
        (?:dm|message) (?:us|me) to (?:buy|order)
        money[- ]back guaranteed
        a (?:must[- ]have|no[- ]brainer|steal)
        what are you waiting for
        upgrade (?:today|now)
        (?:buy|order|grab|get|try|reserve|claim) (?:[\p{L}'’\-]+ ){1,5}(?:now|today)(?! (?:and|if|or|by|before|\d))
        (?:hurry up|selling fast|going fast|almost gone|snap (?:it|one) up|bargain of)
        (?:you (?:really )?(?:need|deserve)) (?:this|the|a|one|our) \p{L}+ in your (?:life|kitchen|home)
        (?:save big|huge savings|massive (?:savings|discounts?)|today only|this week only)
        (?:join|become one of) (?:the )?(?:thousands|millions)
        you can['’]t go wrong
    """),
    _any(r"""
        jetzt (?:kaufen|bestellen|zugreifen|sichern|shoppen|zuschlagen)
        (?:greif(?:en sie)?|schlag(?:en sie)?) (?:jetzt )?zu
        nur (?:noch )?(?:heute|kurze zeit|solange der vorrat reicht)
        solange der vorrat reicht
        (?:letzte chance|nicht verpassen|nicht entgehen lassen)
        (?:unschlagbar|einmalig|sensationell)e[rnsm]? (?:angebot|preis|deal|rabatt)e?
        worauf warte(?:st du|n sie)
        gönn(?:en sie|e)? (?:dir|sich)
        nutze (?:den |unseren )?(?:code|gutschein) \S+
        (?:kauf|bestell|sicher|hol)(?:e|en sie|t)? (?:[\p{L}\-]+ ){0,5}(?:jetzt|heute noch|noch heute)
        nur für (?:kurze zeit|dich|sie)
        (?:riesen|mega|super)(?:rabatt|angebot|schnäppchen|preis)e?
    """),
    _any(r"""
        (?:compra|pide|reserva|suscríbete|aprovecha|consíguelo)(?:lo|la)? (?:ya|ahora|hoy)
        no (?:te lo pierdas|dejes (?:pasar|escapar)|esperes más)
        (?:última oportunidad|hasta agotar existencias|oferta (?:imbatible|irrepetible|única|increíble))
        por tiempo limitado
        (?:a )?qué esperas
        usa (?:mi |el |nuestro )?código \S+
        (?:compra|pide|consigue|llévate) (?:[\p{L}]+ ){0,5}(?:ya|ahora|hoy mismo)
        (?:date|dese) (?:un|el) capricho
        solo (?:por )?hoy
    """),
)

PRESS_RELEASE = (
    _any(r"""
        (?:are|['’]re|is) (?:pleased|proud|thrilled) to (?:announce|introduce|present|unveil|launch|share|offer)
        (?:are|['’]re|is) (?:excited|delighted|honou?red) to (?:announce|introduce|present|unveil|launch|share|offer)
        (?:excited|thrilled|proud) to announce
        (?:world|industry|market|best)[- ](?:class|leading|leader|beating)
        best[- ]in[- ](?:class|breed)
        (?:cutting|bleeding|leading)[- ]edge
        state[- ]of[- ]the[- ]art
        (?:game[- ]?chang(?:er|ing)|revolutionary|groundbreaking|ground-breaking|unparalleled|unrivall?ed|unprecedented)
        (?:next[- ]generation|turnkey|best of breed) solutions?
        (?:leverag(?:e|es|ing)|synerg(?:y|ies|istic)|paradigm)
        (?:valued|esteemed) (?:customer|client|guest|user|partner)s?
        (?:we|\p{L}+) (?:strive|strives|endeavou?r|endeavou?rs) to
        committed to (?:excellence|delivering|providing|ensuring|innovation)
        at \p{Lu}[\p{L} ]{1,30}, (?:we|our) (?:believe|strive|pride|are committed|mission)
        (?:take|takes) (?:this|these|such|your|all) (?:[\p{L}]+ ){0,3}(?:very )?seriously
        (?:apologi[sz]e|sorry) for any inconvenience
        any inconvenience (?:this )?(?:may|might|caused)
        your (?:feedback|satisfaction|call|business) is (?:very |extremely )?(?:important|our)
        customer satisfaction is our
        (?:seamless|holistic|synergistic|best-of-breed) (?:experience|solution|integration)s?
        for immediate release
        in today['’]s (?:fast[- ]paced|digital|ever[- ]changing)
        (?:a |our )?(?:leading|premier|foremost) (?:provider|supplier|manufacturer|brand)
        innovative solutions?
        (?:passionate|passion) (?:about|for) (?:delivering|excellence|innovation|providing)
        (?:as per|pursuant to|hereby|herewith|aforementioned|kindly be (?:advised|informed)|please be advised)
    """),
    _any(r"""
        wir (?:freuen uns|sind stolz),? .{0,40}(?:mitteilen|ankündigen|präsentieren|vorstellen) zu (?:dürfen|können)
        (?:markt|branchen)?führende[rnsm]? (?:anbieter|hersteller|lösung|unternehmen)(?:en)?
        (?:bahnbrechend|revolutionär|einzigartig|wegweisend)e[rnsm]? (?:produkt|lösung|innovation|technologie)(?:e|en)?
        (?:ihre|deine) (?:zufriedenheit|meinung|rückmeldung) ist uns (?:sehr )?wichtig
        (?:sehr )?geehrte[r]? (?:kundin|kunde|kunden|damen)
        (?:für|etwaige|mögliche) unannehmlichkeiten
        wir bedauern (?:etwaige|die entstandenen) unannehmlichkeiten
        hiermit (?:teilen|möchten) wir
        innovative lösungen
    """),
    _any(r"""
        nos complace (?:anunciar|presentar|informar)(?:le|les|te|os)?
        estamos (?:orgullosos|encantados|emocionados) de (?:anunciar|presentar|informar)(?:le|les|te|os)?
        líder(?:es)? (?:mundial|del (?:sector|mercado)|en el (?:sector|mercado))
        (?:de )?última generación
        (?:revolucionari|innovador|vanguardist)[oa]s? (?:producto|solución|tecnología|soluciones)
        estimad[oa]s? (?:cliente|client[ae]s|señor|usuari[oa])s?
        (?:disculpen?|lamentamos|perdonen?) (?:las|cualquier|los) (?:molestias?|inconvenientes?)
        (?:su|tu) (?:opinión|satisfacción) es (?:muy )?importante
        por la presente
    """),
)

PROMISE = (
    _any(r"""
        (?:i|we)(?:['’]ll| will| can| do)? (?:personally |absolutely |can )?(?:guarantee|promise|assure|swear)
        (?:i|we) give (?:you )?(?:my|our) word
        (?:rest assured|you have my word|no matter what|cross my heart|you can count on it)
        (?:i|we)(?:['’]ll| will) (?:personally|definitely|certainly) (?:make sure|see to it|sort|fix|refund)
    """),
    _any(r"""
        (?:ich|wir) (?:garantieren?|versprechen?|verspreche|versichern?|schwören?|verbürgen?)(?: (?:ihnen|dir|euch))?
        (?:garantiert|versprochen)[!.]
        sie können sich darauf verlassen
    """),
    _any(r"""
        (?:te|le|les|os) (?:garantizo|garantizamos|prometo|prometemos|aseguro|aseguramos)
        (?:garantizamos|prometemos|garantizo|prometo) que
        (?:te|le) doy mi palabra
    """),
)
"""A person's word for what only a policy can promise."""

ACCUSING = (
    _any(
        r"""
        you (?:must|probably|clearly|obviously|surely|simply)(?: have)? (?:dropped|broken?|misused|damaged|lied)
        you (?:must|probably|clearly|obviously|surely|simply)(?: have)? (?:forgotten|missed|misread|ignored|mishandled)
        you (?:clearly|obviously) (?:didn['’]t|did not|don['’]t|do not|haven['’]t)
        (?:it(?:['’]s| is)|that(?:['’]s| is)) (?:entirely |all |really )?your (?:own )?(?:fault|mistake|problem)
        your own fault
        you should(?:n['’]t| not)? have (?:read|checked|known|done|bought|used|dropped|been)
        (?:because|since|as) you (?:used|handled|treated|washed|installed) it (?:wrong|wrongly|badly|incorrectly)
        if you had (?:only |just )?(?:read|followed|listened)
        (?:calm down|stop (?:lying|complaining|whining)|you(?:['’]re| are) (?:lying|wrong|overreacting|exaggerating))
    """.replace("|\n            ", "|")
    ),
    _any(
        r"""
        (?:haben|hast|habt) (?:[\p{L}]+ ){0,2}(?:wohl|sicher|bestimmt|wahrscheinlich) (?:[\p{L}]+ ){0,3}fallen
        (?:haben|hast|habt) (?:[\p{L}]+ ){0,2}(?:wohl|sicher|bestimmt|wahrscheinlich) (?:[\p{L}]+ ){0,3}falsch
        (?:haben|hast|habt) (?:[\p{L}]+ ){0,2}(?:wohl|sicher|bestimmt|wahrscheinlich) (?:[\p{L}]+ ){0,3}kaputt
        (?:selbst|selber) schuld
        (?:ihr|dein|euer) (?:eigener )?fehler
        (?:hätten sie|hättest du|hättet ihr) (?:nur |bloß )?(?:die |das )?\p{L}* ?(?:gelesen|beachtet|befolgt)
    """.replace("|\n            ", "|")
    ),
    _any(r"""
        (?:seguro que|seguramente|claramente|obviamente) (?:se te|lo has|lo ha|no has|no ha|usted|te)
        (?:es|fue) (?:su|tu) (?:propia )?culpa
        (?:deberías|debería) haber(?:lo)? (?:leído|mirado|sabido|hecho)
    """),
)
"""The customer is to blame."""

SOFT = (
    _any(r"""
        (?:check out|discover|explore) our
        perfect for you
        you should (?:buy|get|try) (?:our|the|one)
        (?:exclusive|premium) (?:experience|offer)
        (?:schau|sieh) dir unser.{1,20} an
        descubre (?:nuestr[oa]s?)
    """),
)
