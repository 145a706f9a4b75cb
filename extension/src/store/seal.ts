/** Encryption at rest: AES-GCM with a key that is made in this browser and can't be read out of it. */
import {database, type Sealed} from './database';

const SEALING = 'sealing';
const NAMING = 'naming';

export async function seal(value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return {iv, bytes: await crypto.subtle.encrypt({name: 'AES-GCM', iv}, await keyNamed(SEALING), plain)};
}

/** Null for what this browser's key does not open: it is then as good as gone. */
export async function unseal({iv, bytes}: Sealed): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt({name: 'AES-GCM', iv}, await keyNamed(SEALING), bytes);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
}

/** A name under which something can be found again and from which nobody reads what it was called. */
export async function hiddenName(name: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await keyNamed(NAMING), new TextEncoder().encode(name));
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function keyNamed(name: typeof SEALING | typeof NAMING): Promise<CryptoKey> {
  const db = await database();
  const there = await db.get('keys', name);
  if (there) return there;
  const made = await (name === SEALING ? sealingKey() : namingKey());
  // Two contexts may come here at once: the first key stays, the other is thrown away unused.
  await db.add('keys', made, name).catch(() => undefined);
  return (await db.get('keys', name)) ?? made;
}

function sealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

function namingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
}
