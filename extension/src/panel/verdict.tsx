import type {Verdict as VerdictValue, Reading} from '../suggest/contract';
import type {Contact, Organization} from '../suggest/organization';
import {Icon} from '../ui/icon';
import {distance, exact} from '../ui/time';
import {say, sayOf} from '../ui/words';
import {hoursNow} from './hours';

interface Props {
  verdict: VerdictValue;
  reading: Reading | null;
  contact: Contact | null;
  rules: Organization['rules'];
}

/** First of all what to do, until when, and why; then who is asked, where it is not for the responder alone. */
export function Verdict({verdict, reading, contact, rules}: Props) {
  return (
    <section class="verdict" data-aboveboard="verdict" data-action={verdict.action} aria-label={say(`action.${verdict.action}`)}>
      <div class="line">
        <h2>
          <Icon name={verdict.action} />
          {say(`action.${verdict.action}`)}
        </h2>
        {verdict.respond_by && <Due by={verdict.respond_by} />}
        {reading && <span class="quiet">{readingWords(reading)}</span>}
      </div>
      <p dir="auto">{verdict.why}</p>
      <details class="why">
        <summary>
          {say('rule.why')} {verdict.rule && <span>{verdict.rule}</span>}
        </summary>
        <p>{ruleWords(verdict, rules)}</p>
      </details>
      {verdict.contact && <Knows contact={contact} id={verdict.contact} />}
    </section>
  );
}

function Due({by}: {by: string}) {
  const past = Date.parse(by) < Date.now();
  const time = distance(by);
  return (
    <time dateTime={by} title={exact(by)} data-status={past ? 'warn' : undefined}>
      {say(past ? 'due.past' : 'due.in', {time})}
    </time>
  );
}

/** The rule by its name, and where it is kept: the company's own file, or the service's own list. */
function ruleWords({rule}: VerdictValue, rules: Organization['rules']): string {
  if (!rule) return say('rule.none');
  const known = rules.find(({id}) => id === rule);
  if (!known) return say('rule', {rule});
  return say(known.builtin ? 'rule.builtin' : 'rule.own', {rule});
}

function readingWords({intent, sentiment, urgency}: Reading): string {
  const words = [sayOf('intent', intent), sayOf('sentiment', sentiment)];
  return [...words, ...(urgency === 'high' ? [say('urgency.high')] : [])].join(', ');
}

/** Where the organization's contacts could not be asked for, the id at least is shown. */
function Knows({contact, id}: {contact: Contact | null; id: string}) {
  const there = contact?.hours ? hoursNow(contact.hours, contact.timezone, new Date()) : null;
  return (
    <div class="contact" data-contact={id}>
      <p>{say('contact.answers', {name: contact?.name ?? id})}</p>
      {contact && <p dir="auto">{contact.reach}</p>}
      {contact?.hours && <p class="quiet">{hoursWords(contact)}</p>}
      {there !== null && <p class="there">{say(there ? 'contact.there' : 'contact.away')}</p>}
    </div>
  );
}

function hoursWords({hours, timezone}: Contact): string {
  return timezone ? say('contact.hours', {hours: hours ?? '', timezone}) : say('contact.hours.local', {hours: hours ?? ''});
}
