"""What a person says before saying anything: "Good news:", "Glad you asked," and a question answered at once."""

import regex

_QUESTION = r"[^.!?]{1,60}\?\s+(?=\S)"
"""“Not happy?” before what is claimed states nothing."""
_COURTEOUS = "|".join(
    (
        r"(?:(?:very )?good|great|bad|happy|even better) news", r"(?:good|great|fair) (?:question|point|call)",
        r"(?:the )?(?:short|quick|simple|honest|long) (?:answer|version)", r"in (?:short|brief|a word|a nutshell)",
        r"(?:so |very |really )?(?:glad|happy|pleased) (?:you|to) (?:asked|ask|checked|help|say)(?: first)?",
        r"thanks for (?:asking|checking|the question)", r"no (?:worries|problem|need to (?:worry|panic|feel \p{L}+))",
        r"(?:not to|don['’]t|please don['’]t) worry", r"never fear", r"rest assured", r"hang (?:in there|tight|on)",
        r"bear with (?:us|me)",
        r"(?:i['’]m )?(?:so |very |really )?sorry(?: about (?:that|this)| to hear (?:that|this))?",
        r"help is (?:near|at hand)", r"peace is (?:near|at hand)", r"just so you know", r"for what it['’]s worth",
        r"as it happens", r"funny you should ask", r"you['’]re in luck", r"i hear you", r"(?:totally )?understandable",
        r"gute (?:nachricht|frage)(?:en)?", r"schlechte nachrichten?", r"kurz(?:e antwort| gesagt| und knapp)?",
        r"schön,? dass du fragst", r"danke (?:für die|der) (?:nach)?frage", r"keine (?:sorge|panik)", r"kein problem",
        r"zum glück", r"tut (?:uns|mir) leid", r"gut zu wissen",
        r"(?:buenas?|malas?) (?:noticias?|pregunta)", r"(?:la )?respuesta corta", r"en (?:resumen|pocas palabras)",
        r"gracias por preguntar", r"no te preocupes", r"no se preocupe", r"tranquil[oa]", r"sin problema",
        r"lo siento(?: mucho)?", r"por suerte",
    )
)  # fmt: skip
_ANSWER = r"(?:no|nope|yes|yep|nein|ja|doch|sí)\s?[,:–—]\s+(?=\S+\s+\S+\s+\S)"
"""“No, you may leave it in”: yes and no answer a question; what follows states the fact."""
_MIND = (
    r"(?:please |just |bitte |y )?(?:note|remember|bear in mind|keep in mind|be aware|beachten? (?:sie )?(?:bitte )?,?|"
    r"denk[et]? (?:bitte )?daran,?|(?:ten|tenga|tengan|tened) en cuenta|recuerd[ae]n?)\s*(?:that|dass|que)\s+(?=\S)"
)
"""“Please note that”: the fact comes after it."""
_LEAD = regex.compile(rf"^(?:{_QUESTION}|{_ANSWER}|{_MIND}|(?:{_COURTEOUS})\s?[:,!–—-]+\s+(?=\S))", regex.I)
_MOST = 3


def without_lead(sentence: str) -> str:
    """The sentence from where it begins to state something; the same where it does so at once."""
    for _ in range(_MOST):
        shorter = _LEAD.sub("", sentence)
        if shorter == sentence:
            break
        sentence = shorter
    return sentence
