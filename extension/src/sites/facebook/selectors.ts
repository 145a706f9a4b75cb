/**
 * Facebook's hooks. Class names are generated anew with every release, so none is used; roles and the
 * `data-ad-*` marks are the same in every language. Words come last, and only to be more careful.
 *
 * Counts on the stored home page: 19 posts (1 sponsored), each with 3 marked controls; 6 comments in the
 * dialog of the first post.
 */

/** Like, comment and share below a post. Comments have none. */
export const CONTROL = '[data-ad-rendering-role$="_button"]';
export const COMMENT = '[data-ad-rendering-role="comment_button"]';
/** A comment, and for some people a post as well: its own `comment_id` link tells. */
export const ARTICLE = '[role="article"]';
/** A post that is not marked otherwise: its place in the feed, or what names and describes it. */
export const UNIT = '[aria-posinset], [aria-describedby][aria-labelledby]:not([role="dialog"])';
export const NAME = '[data-ad-rendering-role="profile_name"]';
export const HEADING = 'h2, h3, h4, h5';
/** The author's link; a group's name above it is not in `strong`. */
export const AUTHOR = 'a[href]:has(strong)';
export const STORY = '[data-ad-rendering-role="story_message"]';
export const MESSAGE = '[data-ad-preview="message"], [data-ad-comet-preview="message"]';
export const IMAGE = '[data-ad-rendering-role="image"] img, a[href*="/photo"] img';
export const BUTTON = '[role="button"]';
export const DIALOG = '[role="dialog"]';
/** No post is larger than these. */
export const BOUND = '[role="feed"], [role="main"], [role="dialog"], body';
export const COMPOSER = '[contenteditable="true"][role="textbox"]';
export const AREA = '[role="main"], [role="feed"], [role="dialog"]';
/** One line of a text. */
export const LINE = 'div[dir="auto"]';

/** What Facebook prints for a picture of which it knows nothing. Its guesses ("May be an image of …") are longer. */
export const DEFAULT_ALT = new Set([
  'May be an image', 'No photo description available.', 'Image', 'Photo', 'Möglicherweise ein Bild',
  'Vielleicht ein Bild', 'Kann ein Bild sein', 'Keine Fotobeschreibung verfügbar.', 'Puede ser una imagen',
  'No hay descripción disponible de la foto.', 'Peut être une image', 'Aucune description de photo disponible.',
  'Pode ser uma imagem', 'Nenhuma descrição de foto disponível.', 'Potrebbe essere un’immagine',
  'Nessuna descrizione della foto disponibile.', 'قد تكون صورة', 'لا يتوفر وصف للصورة.', 'Kan een afbeelding zijn',
]);

/** "Sponsored", for posts whose mark is not told by its address. */
export const SPONSORED = new Set([
  'Sponsored', 'Gesponsert', 'Anzeige', 'Publicidad', 'Patrocinado', 'Sponsorisé', 'Commandité', 'Sponsorizzato',
  'Gesponsord', 'Sponsorowane', 'Sponsorlu', 'Bersponsor', 'Ditaja', 'Sponsoreret', 'Sponset', 'Sponsrad',
  'Sponsoroitu', 'Hirdetés', 'Sponzorováno', 'Sponzorované', 'Sponsorizat', 'Patrocinat', 'Χορηγούμενη', 'Реклама',
  'Спонсорирано', 'Спонзорисано', 'Спонсорована', 'مُموَّل', 'ممول', 'ממומן', 'دارای پشتیبانی مالی', 'تعاون کردہ',
  'प्रायोजित', 'স্পনসর্ড', 'விளம்பரம்', 'ได้รับการสนับสนุน', 'Được tài trợ', 'May Sponsor', '広告', '赞助内容', '贊助',
  'Sponsored · Paid for by', '광고', 'Oglas', 'Remiama', 'Sponsitud', 'Sponsorēts',
]);

/** "Reply" under a comment: looked for first, since the control beside it is Like, and pressing that is a deed. */
export const REPLY_WORDS = new Set([
  'Reply', 'Antworten', 'Responder', 'Répondre', 'Rispondi', 'Beantwoorden', 'Reageren', 'Odpowiedz', 'Yanıtla',
  'Cevapla', 'Svar', 'Svara', 'Vastaa', 'Válasz', 'Odpovědět', 'Odpovedať', 'Răspunde', 'Respon', 'Απάντηση',
  'Ответить', 'Відповісти', 'Отговор', 'Одговори', 'رد', 'הגב', 'השב', 'پاسخ', 'जवाब दें', 'উত্তর দিন', 'பதிலளி',
  'ตอบกลับ', 'Trả lời', 'Balas', 'Sagutin', '返信', '返信する', '回复', '回覆', '답글 달기', 'Odgovori',
]);
