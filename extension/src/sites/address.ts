/** Addresses as the sites print them, and as they are without what the sites add to follow people. */

/** Parameters that sites append to an address; none of them is the author's. */
const ADDED = /^(?:fbclid|__cft__.*|__tn__|__xts__.*|mibextid|ref_src|twclid|igshid|miniProfileUrn|trk|lipi|originalSubdomain)$/i;
const REDIRECTS = /^(?:l|lm)\.facebook\.com$/;

export function parse(href: string, base?: string): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

export const isOf = (url: URL, domain: string): boolean =>
  url.hostname === domain || url.hostname.endsWith(`.${domain}`);

/** Facebook adds its mark at the very end, where there is a fragment as well. */
const AFTER_FRAGMENT = /[?&]fbclid=[^&#]*$/i;

/** Takes out what the sites added, letter by letter: `URL` would write the rest anew, and it is the author's. */
export function clean(address: string): string {
  const [, head = address, query, after = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const fragment = after.replace(AFTER_FRAGMENT, '');
  if (query === undefined) return head + fragment;
  const kept = query.split('&').filter((pair) => pair !== '' && !ADDED.test(decoded(pair.split('=')[0] ?? '')));
  return head + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a link leads outside the site, through the site's redirect; null for the site's own pages. */
export function unwrapped(href: string): string | null {
  const url = parse(href);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (REDIRECTS.test(url.hostname) && url.pathname === '/l.php') return url.searchParams.get('u');
  if (isOf(url, 'linkedin.com') && /^\/(?:safety\/go|redir\/redirect)\/?$/.test(url.pathname)) return url.searchParams.get('url');
  const own = ['x.com', 'twitter.com', 'facebook.com', 'linkedin.com'].some((domain) => isOf(url, domain));
  return own ? null : href;
}

/** Keeps the path and the named parameters, without a slash at the end. */
export function permalink(url: URL, keep: readonly string[] = []): string {
  const query = new URLSearchParams();
  for (const name of keep) {
    const value = url.searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + path + (query.size > 0 ? `?${query}` : '');
}
