"""Words that carry grammar rather than content, in English, German and Spanish."""

ENGLISH = frozenset(
    """a about above after again all also although am an and any are as at be because been before being below
    between both but by can could did do does doing done down during each either else ever every few for from
    further get gets getting got had has have having he her here hers him his how however i i'd i'll i'm i've if in
    into is it it'd it'll it's its itself just let let's may me might mine more most much must my myself neither no
    nor not now of off on once one ones only onto or other our ours out over own per rather same shall she should
    since so some still such than that that's the their theirs them then there there's these they they'll they're
    they've this those though through to too under until up upon us very via was we we'd we'll we're we've were
    what when where whether which while who whom whose why will with within without would yes yet you you'd you'll
    you're you've your yours yourself yourselves simply please""".split()
)
GERMAN = frozenset(
    """aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus
    bei beim bin bis bist da dabei dadurch dafür dagegen daher damit dann daran darauf darin darüber das dass dazu
    rein raus rauf runter rüber drin dran drauf hinein hinaus herein heraus davon
    dein deine deinem deinen deiner dem den denn der des deshalb dessen die dies diese diesem diesen dieser dieses
    dir doch dort du durch ein eine einem einen einer eines einige er es etwas euch euer eure eurem euren eurer für
    gegen hab habe haben habt hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im
    in ins ist ja jede jedem jeden jeder jedes jetzt kann kannst können könnt könnte man mein meine mich mir mit
    muss müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit selbst sich
    sie sind so sobald sofern soll sollen sollte sondern um und uns unser unsere unserem unseren unserer unter vom
    von vor während war waren was weg wegen weil welche welchem welchen welcher welches wenn wer werde werden wie
    wieder will wir wird wirst wo wollen würde würden zu zum zur zwischen über bitte""".split()
)
SPANISH = frozenset(
    """a al algo algunas algunos ante antes aquel aquella así aún aunque cada como con contra cual cuales cuando de
    del desde donde dos durante e el él ella ellas ellos en entre era es esa esas ese eso esos esta está están estas
    este esto estos fue fueron ha hace han has hasta hay he incluso la las le les lo los más me mi mis mientras muy
    nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque
    pues puede pueden puedes que qué quien quienes se sea sean según ser si sí sido sin sobre solo sólo son soy su
    sus también tan tanto te tenemos tiene tienen tienes toda todas todo todos tu tú tus un una unas uno unos usted
    ustedes vuestra vuestro y ya yo""".split()
)
STOPWORDS = ENGLISH | GERMAN | SPANISH
BY_LANGUAGE = {"en": ENGLISH, "de": GERMAN, "es": SPANISH}
