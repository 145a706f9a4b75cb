"""Words that say the same in what companies tell customers, one group a line, in English, German and Spanish.

A group holds words that can stand for each other in most of its sentences. A word is in one group only. What has a
degree, a direction or an opposite (free, before, only) is not here but where it is compared strictly.
"""

US = frozenset(
    "we us our ours ourselves wir uns unser unsere unserem unseren unserer unseres nosotros nosotras nos nuestro nuestra nuestros nuestras".split()
)
THEM = frozenset(
    """you your yours yourself customer customers buyer buyers client clients shopper shoppers purchaser purchasers user
    users consumer consumers anyone everyone anybody everybody people person guest guests
    du dir dich dein deine deinen deinem deiner ihnen kunde kunden kundin kundinnen käufer käuferin nutzer
    usted ustedes cliente clientes clienta comprador compradores usuario usuarios tu tus ti""".split()
)
I = frozenset("i me my mine ich mich mir mein meine yo mi mis".split())

ENGLISH = """
buy purchase order bought
price cost priced charge fee fees charges rate
ship dispatch deliver send delivery shipping shipment shipped dispatched delivered sent post mail mailed posted arrive arrives arrival
return returns returned send-back returning
refund reimburse reimbursement moneyback repay repayment money-back
replace exchange swap replacement substitute replaced swapped
repair fix mend repaired fixed mended
begin start commence started began starts launch launched
end finish conclude ended expire expires expired
cancel terminate cancelled cancellation canceled stop cease quit discontinue discontinued
help assist support assistance
phone call telephone ring
travel trip journey
pause skip suspend
continue roll
join come
spend spent
differ vary
limit cap
early ahead
cheap inexpensive
contact reach touch
large big
small little
quick fast quickly rapid rapidly
choose pick select opt
keep retain hold store
need require requires required requirement necessary
allow permit let lets allowed permitted entitled eligible
get receive obtain receives received gets got gotten receipt-of
give provide offer supply gives provided offered supplies grant
show display present shown
tell inform notify notified told advise
use utilise utilize usage employ used
make manufacture produce build made manufactured produced built create created
sell sold stock
product item goods article thing products items
parcel package packet
faulty defective broken damaged defect fault malfunction defects faults faulty
leak leaks leaking leaked drip drips dripping
wait delay delayed
warranty guarantee guaranteed guarantees warranties
shop store shops stores
website site webpage page online
country countries nation
business company firm organization organisation
employee staff worker colleague team employees
car vehicle automobile
pay payment paid pays paying
bill invoice
account profile
password passcode
update upgrade updates upgraded updated
download install installed
remove delete erase removed
add include includes including included contain contains come-with
change alter modify amend changed
check verify confirm
search look find located found
open unlock
child kid children kids
home house household
area region zone
location place situated located
available offered stocked
last endure lasts
working business
day daytime
hour hrs
approximately about roughly around
usually normally typically generally
often frequently
additional extra further more
whole entire full complete total all
part component parts piece pieces spare
material fabric
recycle recycled recyclable recycling
clean wash cleaned washed cleaning
dishwasher dish-washer
film movie picture
song track
director directed
author writer wrote written
star starred starring
located situated based
born birth
died death dead die
married wife husband spouse
won win winner
located lies
founded established created formed
released release issued publish published
popular famous well-known
american us usa america
british uk britain
tv television
kind type sort
show series program programme
band group
lady woman female
man male
purchase-date order-date
subscription plan membership
discount reduction rebate
student pupil
holiday vacation
complaint grievance
problem issue trouble
question query enquiry inquiry
answer reply respond response
ask request
proof evidence
receipt invoice
size dimension
weigh weight weighs
length long
height tall high
width wide
depth deep
hot warm
temperature heat
water liquid
boil boils boiling boiled
energy power electricity
battery batteries cell
box carton packaging pack
gift present
voucher coupon
label sticker
address
name called named title
also additionally too
ever
old aged age
young
near close nearby
current present currently
collect pick-up gather collected collection
photo picture image photograph
video clip
rest remainder
cover covers covered coverage
apply applies valid
register sign-up registered registration
join enrol enroll
"""

GERMAN = """
kaufen erwerben bestellen kauf bestellung gekauft bestellt
preis kosten kostet
liefern versenden verschicken lieferung versand geliefert versandt schicken senden gesendet zustellen zustellung
zurückgeben zurücksenden zurückschicken rückgabe rücksendung retoure retournieren umtausch
erstatten rückerstattung erstattung geld-zurück zurückerstatten erstattet
ersetzen austauschen ersatz tauschen
reparieren reparatur repariert instandsetzen
artikel produkt ware waren produkte
defekt kaputt fehlerhaft beschädigt mangel mängel
garantie gewährleistung
bekommen erhalten kriegen erhält bekommt
geben bieten gewähren anbieten bietet
nutzen verwenden benutzen gebrauchen
hilfe unterstützung helfen
anrufen telefonieren telefon
geschäft laden filiale
beginnen starten anfangen start
enden aufhören ende
kündigen stornieren kündigung stornierung
benötigen brauchen
rechnung beleg quittung kassenbon
paket sendung päckchen
ändern wechseln
herstellen fertigen produzieren hergestellt gefertigt produziert
innerhalb binnen
"""

SPANISH = """
comprar adquirir compra pedido pedir
precio coste cuesta cuestan costo
enviar envío mandar entrega entregar enviamos entregamos
devolver devolución devoluciones devuelve
reembolsar reembolso reembolsamos dinero
cambiar cambio sustituir reemplazar
reparar reparación arreglar reparamos
artículo producto artículos productos
defectuoso roto dañado defecto avería
recibir obtener recibe recibirás
ofrecer dar proporcionar ofrecemos
usar utilizar uso
ayuda ayudar asistencia soporte
llamar teléfono telefonear
tienda comercio
empezar comenzar iniciar
terminar acabar finalizar
cancelar anular cancelación
necesitar requerir
factura recibo ticket
paquete bulto
fabricar producir hacer fabricamos hecho
"""
