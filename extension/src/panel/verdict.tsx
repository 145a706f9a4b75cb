import type {Knower} from '../suggest/colleagues';
import type {Verdict as VerdictValue, Reading} from '../suggest/contract';
import type {Contact, Organization} from '../suggest/organization';
import {Icon} from '../ui/icon';
import {clock, distance, exact} from '../ui/time';
import {say, sayOf} from '../ui/words';
import {hoursNow} from './hours';
import {reasonOf} from './reasons';

interface Props {
  verdict: VerdictValue;
  reading: Reading | null;
  contact: Contact | null;
  /** What the service knows of the contact now; null where it does not say. */
  knower: Knower | null;
  rules: Organization['rules'];
}

/** First of all what to do, until when, and why; then who is asked, where it is not for the responder alone. */
export function Verdict({verdict, reading, contact, knower, rules}: Props) {
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
      <p dir="auto">{reasonOf(verdict.rule, verdict.why)}</p>
      <Why verdict={verdict} rules={rules} />
      {verdict.contact && <Knows contact={contact} knower={knower} id={verdict.contact} />}
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

/** The rule by its name, where it is kept, and its own words: the company's file, or the service's own list. */
function Why({verdict, rules}: {verdict: VerdictValue; rules: Organization['rules']}) {
  const rule = rules.find(({id}) => id === verdict.rule) ?? null;
  const examples = [...(rule?.says ?? []), ...(rule?.means ?? [])];
  return (
    <details class="why">
      <summary>
        {say('rule.why')} {verdict.rule && <span>{verdict.rule}</span>}
      </summary>
      <p>{ruleWords(verdict, rule)}</p>
      {rule?.why && (
        <p dir="auto">
          <q>{reasonOf(rule.id, rule.why)}</q>
        </p>
      )}
      {examples.length > 0 && (
        <p class="quiet" dir="auto">
          {say('rule.looks', {words: examples.slice(0, 6).join(' · ')})}
        </p>
      )}
    </details>
  );
}

function ruleWords({rule}: VerdictValue, known: Organization['rules'][number] | null): string {
  if (!rule) return say('rule.none');
  if (!known) return say('rule', {rule});
  return say(known.builtin ? 'rule.builtin' : 'rule.own', {rule});
}

function readingWords({intent, sentiment, urgency}: Reading): string {
  const words = [sayOf('intent', intent), sayOf('sentiment', sentiment)];
  return [...words, ...(urgency === 'high' ? [say('urgency.high')] : [])].join(', ');
}

/** Where the organization's contacts could not be asked for, the id at least is shown. */
function Knows({contact, knower, id}: {contact: Contact | null; knower: Knower | null; id: string}) {
  const known = knower ?? contact;
  const there = knower?.there ?? (contact?.hours ? hoursNow(contact.hours, contact.timezone, new Date()) : null);
  return (
    <div class="contact" data-contact={id}>
      <p>{say('contact.answers', {name: known?.name ?? id})}</p>
      {known && <p dir="auto">{known.reach}</p>}
      {contact?.hours && <p class="quiet">{hoursWords(contact)}</p>}
      {there !== null && (
        <p class="there" data-there={there}>
          <Icon name={there ? 'pass' : 'hold'} />
          {thereWords(there, knower)}
        </p>
      )}
    </div>
  );
}

function thereWords(there: boolean, knower: Knower | null): string {
  if (there) return knower?.until ? say('contact.until', {time: clock(knower.until)}) : say('contact.there');
  return knower?.back_at ? say('contact.back', {time: clock(knower.back_at)}) : say('contact.away');
}

function hoursWords({hours, timezone}: Contact): string {
  return timezone ? say('contact.hours', {hours: hours ?? '', timezone}) : say('contact.hours.local', {hours: hours ?? ''});
}
