"""Small words that change what is claimed: denial, modality, bounds, quantity, condition, time, place.

`PHRASES` maps a run of folded words to one cue or concept; longer runs win. A cue begins with `~`; anything else is
a concept that is compared like a word.
"""

NEGATIVE = "~not"
CUES: dict[str, str] = {
    # denial
    NEGATIVE: """not no never neither nor none nothing nobody nowhere without cannot non hardly unable impossible nicht kein
        keine keinen keinem keiner keines nie niemals ohne weder noch nichts keinesfalls nunca jamás sin ningún ninguna
        ninguno tampoco ni nadie imposible|no longer|no one|not possible|anything but
        |fails to|fail to|free from|refuse to|refuses to|refused to""",
    "~instead": "statt anstatt|rather than|instead of|as opposed to|en vez de|en lugar de",
    # how sure, and who decides
    "~may": "may might perhaps possibly maybe möglicherweise vielleicht eventuell quizás quizá posiblemente tal vez|there is a chance",
    "~could": "could könnte könnten podría podrían",
    "~can": "can kann kannst können könnt puede pueden puedes podemos|able to|allowed to|possible to|entitled to|free to",
    "~will": "will ll shall werden wird wirst|going to|about to",
    "~must": """must muss musst müssen müsst debe deben debes obligatory mandatory compulsory required obliged|have to|has to|need to|needs to
        |got to|required to|obliged to|tiene que|tienen que|hay que|ist zu|sind zu""",
    "~neednot": "optional optionally needn|need not|don t have to|do not have to|does not have to|don t need to|do not need to|if you like|if you wish",
    "~should": "should ought sollte sollten debería recommend recommended advise recommends recommendable|best to",
    "~plan": """planned intend intends aim hope expects planen planeamos prevemos geplant vorhaben soon
        upcoming scheduled|plan to|plans to|planning to|due to be|working on|looking into|considering|coming soon|on the roadmap|expect to|hope to|under consideration""",
    "~done": "already launched bereits schon ya|up and running",
    "~usually": """usually normally typically generally often mostly mainly tends tend sometimes occasionally rarely frequently
        meist meistens normalerweise gewöhnlich oft manchmal selten üblicherweise normalmente generalmente habitualmente
        suele suelen|as a rule|in most cases|most of the time|in der regel|por lo general""",
    "~always": """always whenever everywhere immer stets jederzeit überall siempre anytime worldwide automatically|whenever you like|whenever you want|at any time
        |at all times|in every case|any time|every time|in all cases|in any case|round the clock|en todo momento""",
    # bounds on a value
    "~most": """maximum max maximal höchstens máximo maximum|up to|at most|no more than|not more than|as much as|as many as|no later than
        |at the latest|maximum of|bis zu|hasta|como máximo|a maximum of|or less|or fewer|under|less than|fewer than|below|at the most
        |not exceeding|von bis zu|weniger als|menos de|unter|menores de|no longer than|as long as""",
    "~least": """minimum min mindestens mínimo|at least|no less than|not less than|no fewer than|minimum of|a minimum of|or more|or above
        |or over|and up|and above|upwards|more than|over|above|mehr als|más de|al menos|como mínimo|exceeding|starting at|starting from
        |starts at|start at|begins at|begin at|beginning at|as of|a partir de|at the earliest|or older|über""",
    "~about": "about approximately roughly around nearly almost circa ca etwa ungefähr rund aproximadamente alrededor|more or less",
    # how many
    "~only": "only solely exclusively nur ausschließlich lediglich solo sólo solamente únicamente|nothing but|no other|only if|only when",
    "~all": """all every each both any everyone everything everybody alle allen aller alles jede jeder jedes jeden beide todo
        todos toda todas cada ambos cualquier entire|no exceptions|without exception""",
    "~some": """some several few certain selected various many select participating einige manche wenige bestimmte ausgewählte
        algunos algunas ciertos varios|a few|some of|one of|a number of""",
    "~majority": "most majority|most of|die meisten|la mayoría",
    # what limits a promise
    "~except": """except excluding excludes unless except|apart from|other than|with the exception of|all but|save for|außer
        |mit ausnahme|ausgenommen|salvo|excepto|a menos que|menos los|es sei denn|not including|aside from""",
    "~if": "if provided providing wenn falls sofern si assuming|as long as|on condition|in case|so long as|solange|siempre que|so long as",
    # direction in time and place: each pair excludes its other
    "~before": "before prior until till by vor bevor bis antes|ahead of|up until|earlier than|no later than",
    "~after": "after following once since afterwards nach nachdem seit después tras|as soon as|from then on|later than",
    "~up": "rise rises increase increases increased grow grows higher steigen steigt erhöhen subir aumentar raise raised",
    "~down": "fall falls decrease decreases decreased lower drop drops reduce reduced reduces sinken sinkt senken bajar reducir shrink",
    "~on": "enable enabled enables activate activated activates|switch on|switched on|turn on|turned on|turns on|einschalten",
    "~off": "disable disabled disables deactivate deactivated|switch off|switched off|turn off|turned off|turns off|ausschalten",
    "~in": "include includes included including inclusive inbegriffen enthalten eingeschlossen incluye incluido|comes with|come with|comes as|part of",
    "~out": "excluded exclude excludes exclusive ausgeschlossen excluido excluye|not part of",
}  # fmt: skip

CONCEPTS: dict[str, str] = {
    "FREE": """free complimentary gratis kostenlos kostenfrei umsonst gratuito gratuita gratuitos gratuitas unentgeltlich frei|free of charge
        |for free|no charge|no extra charge|no cost|no extra cost|without charge|at no charge|at no cost|costs nothing|cost nothing
        |costs you nothing|cost you nothing|for nothing|doesn t cost anything|does not cost anything|kostet nichts|kostet sie nichts
        |sin coste|sin cargo|sin costo|no pagan|no paga|kostet dich nichts|on the house|without paying|not charged|we pay for""",
    "PAID": "chargeable paid kostenpflichtig|de pago|for a fee|extra charge|at a charge|charged separately|pay extra|costs extra|sold separately",
    "RETURN": "return returns returned returning|send back|sent back|sending back|bring back|give back|take back|come back|go back|hand back|ship back|goes back|comes back",
    "REFUND": "refund refunds refunded|money back|all your money back|your money back|get back|full refund|pay back|paid back|geld zurück|return of the money",
    "REGISTER": "register registered registration|sign up|signed up",
    "COLLECT": "collect collection collected|pick up|picked up",
    "ATONCE": "immediately instantly sofort inmediatamente|right away|straight away|at once|on the spot|without delay|without waiting",
    "SAMEDAY": "|same day",
    "NOON": "noon midday|12 noon|12 pm",
    "LIFE": "lifetime life lebenslang|for life",
    "VOID": "void voids|does not apply|doesn t apply",
    "ABROAD": "abroad|other countries|foreign countries|numbers abroad|im ausland|in other countries",
    "OUTDOORS": "outdoors outside draußen fuera|in the open air|out of doors",
    "INDOORS": "indoors inside drinnen dentro",
    "UPTODATE": "current|up to date",
    "HIRE": "hire rental renting rent|rent out|renting out|rents out",
}  # fmt: skip

OPPOSITES: tuple[tuple[str, str], ...] = (
    ("~before", "~after"), ("~up", "~down"), ("~on", "~off"), ("~most", "~least"), ("FREE", "PAID"),
    ("INDOORS", "OUTDOORS"), ("~always", "~usually"),
)  # fmt: skip
"""Cues and concepts of which a claim may not hold one where the passage holds the other."""

ANTONYMS = """
open opened opening opens / closed close closing closes shut
first / last
early earlier / late later
new / old used secondhand
weak weaker / strong stronger
dry / wet
hot warm / cold cool
high higher highest / low lower lowest
big bigger large larger / small smaller
long longer / short shorter
fast faster quick quicker / slow slower
more most / less fewer least
best better / worst worse
good / bad
easy / difficult hard
cheap cheaper / expensive dear
full / empty partial
organic / conventional
same / different opposite other
limited / unlimited
left / right
inner internal / outer external
public / private
minimum / maximum
add added / remove removed
buy bought / sell sold
accept accepted accepts / refuse refused reject rejected decline
allow allowed permitted / forbid forbidden prohibited banned
connect connected / disconnect disconnected
install installed / uninstall uninstalled
win won / lose lost
begin begins start starts / end ends finish finishes stop stops
arrive arrives / leave leaves depart
male / female
import / export
credit / debit
online / offline
opt-in / opt-out
active / inactive
success succeed / failure fail
safe / unsafe dangerous
possible / impossible
legal / illegal
separately / together
recyclable / disposable
single / double
opening / closing
above / below beneath
increase increased / decrease decreased
north / south
east / west
day / night
rise rises / fall falls
unopened sealed / opened
married / divorced
alive / dead
warm / kalt kühl
neu / alt gebraucht
offen geöffnet / geschlossen
kostenlos / kostenpflichtig
erlaubt / verboten
früher / später
groß / klein
caliente / frío
nuevo / viejo usado
abierto abierta abre / cerrado cerrada cierra
permitido / prohibido
"""
"""Two sides a line."""

CLOSED_CLASSES = """
monday tuesday wednesday thursday friday saturday sunday weekday weekdays weekend weekends
montag dienstag mittwoch donnerstag freitag samstag sonntag
lunes martes miércoles jueves viernes sábado domingo
black white red blue green yellow orange purple pink grey gray brown silver gold navy beige teal turquoise violet cream
schwarz weiß rot blau grün gelb grau braun silber
negro blanco rojo azul verde amarillo gris marrón
steel ceramic plastic glass wood wooden aluminium aluminum leather cotton wool silk titanium carbon copper brass bamboo paper iron
stahl keramik kunststoff glas holz leder baumwolle wolle
acero cerámica plástico vidrio madera cuero algodón
north south east west northern southern eastern western
spring summer autumn winter
morning afternoon evening
engineer doctor doctors scientist lawyer government
dog dogs cat cats
unlimited worldwide
visa mastercard paypal klarna cash cheque
"""
"""Words with no synonyms among them: one that the passages do not hold is wrong, not another way to say it."""

RESTRICTIVE = frozenset(
    """new existing first eligible participating selected registered unused unopened unworn unridden undamaged sealed original
    students student members member subscribers premium business commercial private domestic online standard custom
    faulty defective reduced discounted full-price sale
    neue neuen neukunden erste bestimmte registrierte unbenutzte ungeöffnete
    nuevos primera registrados""".split()
)
"""Modifiers that narrow down who or what a promise is for."""

WEAK = frozenset(
    """have has had get gets getting give gives make makes made take takes taking come comes coming go goes going keep want find need needs
    able way thing things time times sure easy easily possible available let lets like look see know mean means happen work works
    working able simple simply just straight well good great nice apply applies pay pays charge note also already still currently
    extra additional total own person people place anything something everything everyone other others another lot bit option
    case cases number kind type part offer offers option right now moment yourself themselves together provide provides
    run runs running carry carries remember pop drop happily sadly unfortunately luckily fortunately actually certainly
    bitte leider gern gerne machen zeit bring brings choose back live leben whoever whichever otherwise gibt gibt's lassen haben geben kommt kommen geht gehen bekommen dauert brauchen
    lamentablemente hacer tener dar ir contamos dispone disponemos""".split()
)
"""Words that say little by themselves; half the sentence's frame is made of them."""

POLITE = frozenset(
    """sorry please thanks thank hello hi hey dear afraid yes yep ok okay sure absolutely indeed bitte danke leider ja hallo
    gern gerne gracias hola sí lamentablemente desafortunadamente unfortunately sadly actually""".split()
)
