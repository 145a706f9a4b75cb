"""English verbs whose forms no stemmer brings together."""

_FORMS = """
be been was were|become became|begin began begun|bend bent|bite bit bitten|blow blew blown|
break broke broken|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|
come came|cut|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|
eat ate eaten|fall fell fallen|feel felt|fight fought|find found|fly flew flown|
forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|
lead led|learn learnt|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|
meet met|pay paid|resell resold|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|
see saw seen|sell sold|send sent|sew sewn|shake shook shaken|shine shone|show shown|
shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|
spend spent|spill spilt|split|spread|stand stood|steal stole stolen|stick stuck|strike struck|
swim swam swum|take took taken|teach taught|tear tore torn|tell told|think thought|
throw threw thrown|understand understood|wake woke|wear wore worn|weave wove woven|win won|
write wrote written
"""
BASE_OF: dict[str, str] = {
    form: verb.split()[0] for verb in _FORMS.replace("\n", " ").split("|") for form in verb.split()[1:]
}
"""Form -> the verb itself."""
for _noun in ("found", "left", "lay", "light", "saw"):
    BASE_OF.pop(_noun, None)  # more often another word
