/**
 * LinkedIn's hooks, for the two mark-ups that live at the same time: the classic one with class names that
 * mean something, and the newer one, where names are hashed and the identity is in data for tracking.
 *
 * Counts on the stored pages: 16 posts each (1 promoted), 4 comments once the first post's are open.
 */

export const CLASSIC_POST = '.feed-shared-update-v2[data-urn], [data-urn^="urn:li:activity:"], [data-urn^="urn:li:ugcPost:"], [data-urn^="urn:li:sponsoredContent"]';
export const CLASSIC_COMMENT = '[data-id^="urn:li:comment:"]';
export const NEW_POST = '[componentkey*="FeedType_"], [role="listitem"]';
export const NEW_COMMENT = '[componentkey^="replaceableComment_"]';
export const POST = `${CLASSIC_POST}, ${NEW_POST}`;
export const COMMENT = `${CLASSIC_COMMENT}, ${NEW_COMMENT}`;

/** An article's own page: the one element with a title of the first rank. */
export const ARTICLE = 'article:has(h1), .reader-article-content:has(h1)';

export const AREA = 'main, [role="main"], [role="dialog"]';
export const SCOPE = 'data-view-tracking-scope';
/** Where the tracking data is left out, the reactions still name their post. */
export const REACTIONS = '[data-testid^="ReactionFacepileCollection-urn:li:"]';

export const PROFILE = 'a[href*="/in/"], a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]';
export const CLASSIC_NAME = '.update-components-actor__title, .comments-comment-meta__description-title';
export const CLASSIC_QUOTE = '.update-components-mini-update-v2, .feed-shared-update-v2__update-content-wrapper';
export const CLASSIC_LABEL = '.update-components-actor__sub-description';
/** The text of a post or a comment, in either mark-up. */
export const TEXT = '.update-components-text, .feed-shared-text, [data-testid="expandable-text-box"]';
/** In the newer mark-up the rest of a long text is not in the page before this is pressed. */
export const UNFOLD = '[data-testid="expandable-text-button"]';
export const VERIFIED = 'svg[data-test-icon^="verified"], svg[id^="verified"], .text-view-model__verified-icon';
/** Who may see it: stands beside every time, and never beside "Promoted". */
export const AUDIENCE = 'svg[data-test-icon^="globe"], svg[id^="globe"], svg[data-test-icon^="people"], svg[id^="people"], svg[id^="group"]';
/** Words for screen readers, doubled or added. */
export const HIDDEN = '.visually-hidden, .a11y-text';

export const COMPOSER = '.ql-editor[contenteditable="true"], .ProseMirror[contenteditable="true"]';
export const COMMENT_CONTROL = 'button.comment-button, [data-view-name="feed-comment-button"], button:has(svg[id="comment-small"])';
export const REPLY_CONTROL = '[class*="reply-action-button"]';

/** What posts a comment. Never pressed by us: a person's own press on it is noticed, after it happened. */
export const SEND = '[class*="comment-box__submit-button"], [componentkey*="commentButtonSection"]';

/** What LinkedIn prints for a picture that nobody described. */
export const DEFAULT_ALT = new Set([
  'No alternative text description for this image', 'No alt text provided for this image', 'Image preview',
  'Kein Alternativtext für dieses Bild vorhanden', 'Für dieses Bild ist kein Alt-Text vorhanden',
  'No hay texto alternativo para esta imagen', 'No hay descripción de texto alternativo para esta imagen',
  'Aucune description alternative pour cette image', 'Nessun testo alternativo per questa immagine',
  'Não foi fornecido texto alternativo para esta imagem', 'Geen alternatieve tekst beschikbaar voor deze afbeelding',
  'لا يوجد نص بديل لهذه الصورة',
]);

export const PROMOTED = new Set([
  'Promoted', 'Anzeige', 'Promocionado', 'Publicidad', 'Post sponsorisé', 'Sponsorisé', 'Post sponsorizzato',
  'Promovido', 'Patrocinado', 'Gepromoot', 'Treść promowana', 'Tanıtılan İçerik', 'مُروَّج', 'مروَّج', 'ترويج', 'Продвигается',
  'プロモーション', '推广', '促銷內容', '프로모션', 'Dipromosikan', 'Marknadsfört', 'Promoveret', 'Promotert',
]);
