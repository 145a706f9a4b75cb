/** The one database of the extension: what must outlive the worker, the panel and the browser. Sealed, see `seal`. */
import {openDB, type DBSchema, type IDBPDatabase} from 'idb';

/** Bytes that only this browser's own key opens. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

interface Stores extends DBSchema {
  /** Made here, not extractable: they can be used, never read. */
  keys: {key: string; value: CryptoKey};
  drafts: {
    key: string;
    /** `changed`: a person's own words are in it; not there in a draft of an earlier form of the extension. */
    value: {name: string; click: string; at: number; changed?: boolean; sealed: Sealed};
    indexes: {click: string; at: number};
  };
  /** What became of drafts, until the service has been told. */
  outcomes: {key: string; value: {key: string; at: number; sealed: Sealed}; indexes: {at: number}};
  /** What left this browser. */
  left: {key: string; value: {id: string; at: number; sealed: Sealed}; indexes: {at: number}};
}

export type Database = IDBPDatabase<Stores>;
export type Dated = 'drafts' | 'outcomes' | 'left';

const NAME = 'aboveboard';
const VERSION = 1;

let opening: Promise<Database> | null = null;

/** Opened once a context; given up as soon as somebody wants to delete it or to bring a later form. */
export function database(): Promise<Database> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Database> {
  try {
    return await openDB<Stores>(NAME, VERSION, {
      upgrade: (db) => makeStores(db),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        opening = null;
      },
      terminated: () => (opening = null),
    });
  } catch (error) {
    opening = null;
    throw error;
  }
}

function makeStores(db: Database): void {
  db.createObjectStore('keys');
  const drafts = db.createObjectStore('drafts', {keyPath: 'name'});
  drafts.createIndex('click', 'click');
  drafts.createIndex('at', 'at');
  db.createObjectStore('outcomes', {keyPath: 'key'}).createIndex('at', 'at');
  db.createObjectStore('left', {keyPath: 'id'}).createIndex('at', 'at');
}

/** Removes what was written before `time`, in milliseconds. */
export async function dropBefore(store: Dated, time: number): Promise<void> {
  const change = (await database()).transaction(store, 'readwrite');
  const index = change.store.index('at');
  for (let cursor = await index.openCursor(IDBKeyRange.upperBound(time, true)); cursor; cursor = await cursor.continue()) {
    await cursor.delete();
  }
  await change.done;
}
