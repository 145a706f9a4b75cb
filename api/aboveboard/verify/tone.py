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
    """),
    _any(r"""
        (?:compra|pide|reserva|suscríbete|aprovecha|consíguelo)(?:lo|la)? (?:ya|ahora|hoy)
        no (?:te lo pierdas|dejes (?:pasar|escapar)|esperes más)
        (?:última oportunidad|hasta agotar existencias|oferta (?:imbatible|irrepetible|única|increíble))
        por tiempo limitado
        (?:a )?qué esperas
        usa (?:mi |el |nuestro )?código \S+
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
