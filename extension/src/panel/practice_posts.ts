/** Posts to practise on in the panel: invented for whoever the organization is, and never told of as real. */
import type {CapturedPost} from '../site';
import type {Organization} from '../suggest/organization';
import {say} from '../ui/words';

export const LESSONS = ['question', 'praise', 'danger'] as const;
export type Lesson = (typeof LESSONS)[number];

type Rule = Organization['rules'][number];

/** The first three: something asked, something kind, and something that is not for the responder to answer. */
export function lessonPost(lesson: Lesson, organization: Organization | null): CapturedPost {
  return practicePost(`lesson-${lesson}`, say(`tour.${lesson}`, {us: usIn(organization)}));
}

/** A post that the rule is about, in its own words; null where it gives none. */
export function rulePost(rule: Rule, organization: Organization): CapturedPost | null {
  const words = rule.says[0] ?? rule.means[0];
  return words ? practicePost(`rule-${rule.id}`, `${usIn(organization)} ${words}`) : null;
}

/** Nothing of a practice post is for real: nobody is told what became of it. */
export function isPractice({key}: Pick<CapturedPost, 'key'>): boolean {
  return key.startsWith('practice-');
}

function usIn(organization: Organization | null): string {
  return organization?.accounts['x']?.[0] ?? (organization ? `${organization.name},` : '');
}

function practicePost(name: string, text: string): CapturedPost {
  const key = `practice-${name}`;
  return {
    ok: true,
    platform: 'x',
    key,
    url: `https://x.com/practice/status/${key}`,
    post: {
      id: key,
      author: {handle: '@sam_practice', name: say('tour.author'), verified: false},
      text,
      created_at: null,
      language: null,
      media: [],
      links: [],
      quote: null,
    },
    thread: [],
    warnings: [],
  };
}
