/**
 * What the panel reads is what the service serves.
 *
 * The types decide: `tsc --noEmit` refuses this file where a field that is read here is not served, or is served in
 * another form. `openapi.ts` is made from the running service, and a test of the service holds the two together.
 */
import {expect, test} from 'vitest';
import type * as v from 'valibot';
import type {CheckedText} from './checks';
import type {HandedOver, Knower, Presence} from './colleagues';
import {Suggestion} from './contract';
import type {components} from './openapi';
import type {Practised} from './practice';
import type {Version} from './version';

type Served = components['schemas'];

/** The names of fields that are read and not served, or served in a form that can't be read; `never` where all is well. */
type Lacks<Read, Told> = [Read] extends [readonly (infer Each)[]]
  ? [Told] extends [readonly (infer Other)[]] ? Lacks<NonNullable<Each>, NonNullable<Other>> : 'no list'
  : [Read] extends [object]
    ? {[K in keyof Read & string]: K extends keyof Told ? Within<K, Lacks<NonNullable<Read[K]>, NonNullable<Told[K]>>> : K}[keyof Read & string]
    : [Told] extends [Read] ? never : 'another form';
type Within<K extends string, Fault> = [Fault] extends [never] ? never : K;

type Unread = {
  suggestion: Lacks<Omit<v.InferOutput<typeof Suggestion>, 'timings_ms' | 'passages'>, Served['Suggestion']>;
  check: Lacks<CheckedText, Served['CheckAnswer']>;
  knower: Lacks<Knower, Served['ContactNow']>;
  handedOver: Lacks<HandedOver, Served['Escalated']>;
  presence: Lacks<Presence, Served['Present']>;
  practice: Lacks<Practised, Served['Practice']>;
  version: Lacks<Version, Served['Version']>;
};

/** Compiles only while no name is left in it. */
const unread: {[K in keyof Unread]: [Unread[K]] extends [never] ? true : Unread[K]} = {
  suggestion: true,
  check: true,
  knower: true,
  handedOver: true,
  presence: true,
  practice: true,
  version: true,
};

test('every field that is read is served', () => {
  expect(Object.values(unread).every(Boolean)).toBe(true);
});
