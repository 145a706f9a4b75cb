import {useEffect, useState} from 'preact/hooks';
import type {Passage} from '../suggest/contract';
import type {About} from '../suggest/organization';

export type Known = ReadonlyMap<string, About>;

/** Owner and date of review of each document, where its passages do not bring them: asked for once. */
export function useKnown(passages: readonly Passage[], about: (document: string) => Promise<About | null>): Known {
  const [known, setKnown] = useState<Known>(new Map());
  const documents = [...new Set(passages.map(({document}) => document))];
  useEffect(() => {
    let gone = false;
    for (const document of documents.filter((id) => !known.has(id))) {
      void about(document).then((found) => {
        if (found && !gone) setKnown((before) => new Map(before).set(document, found));
      });
    }
    return () => void (gone = true);
  }, [documents.join('\n')]);
  return known;
}
