/**
 * The hooks of __HOST__: roles, labels and test ids before classes, since those change with every release.
 *
 * Counts on the stored page: 2 posts, each with an author, a text and a time.
 */

/** One post or comment. */
export const POST = '[data-post-id]';
/** Who wrote it: a link to their page. */
export const AUTHOR = 'a[data-author]';
export const TEXT = '[data-text]';
export const TIME = 'time[datetime]';
/** The address of the post itself. */
export const PERMALINK = 'a:has(time)';
/** What is not the author's words, though it stands among them. */
export const NOT_TEXT = 'button';
/** Around every post: a selection outside of all posts is not another post. */
export const AREA = 'main, [role="main"], body';
/** Takes a reply. */
export const COMPOSER = 'textarea[data-reply], [contenteditable="true"]';
/** Opens the composer, if it is not there from the beginning. Never what sends. */
export const OPENER = 'button[data-open-reply]';
/** What sends. Never pressed by us: a person's own press on it is noticed, after it happened. */
export const SEND = 'button[type="submit"]';
