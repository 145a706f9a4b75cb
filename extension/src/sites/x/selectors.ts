/**
 * X's hooks. Test ids first: they are the same in every language and outlive the class names.
 *
 * Counts on the stored home page, before scrolling: 18 rows, 18 posts (1 promoted), 17 action bars.
 */

/** A post. A post that was deleted or can't be seen is an `article` without the test id. */
export const POST = 'article[data-testid="tweet"]';
/** Around a promoted post. Around a film it is inside the article, so look outwards only. */
export const PROMOTED = '[data-testid="placementTracking"]';
/** Who wrote it: once for the post, once more for a quote. */
export const NAME = '[data-testid="User-Name"]';
export const AVATAR = '[data-testid="Tweet-User-Avatar"]';
/** Parts whose words are not the author's text. */
export const LABELS = '[data-testid="User-Name"], [data-testid="socialContext"], [role="group"], button, a, time, [data-testid="tweetPhoto"], [data-testid="videoPlayer"]';
/** Holds the handle in its own test id; in a quote it is the one place beside the visible text. */
export const AVATAR_OF = '[data-testid^="UserAvatar-Container-"]';
export const TEXT = '[data-testid="tweetText"]';
/** Where the mark is gone, the text still says its language. */
export const SPOKEN = '[lang]:not(html)';
export const VERIFIED = '[data-testid="icon-verified"]';
export const PHOTO = '[data-testid="tweetPhoto"]';
export const FILM = '[data-testid="videoPlayer"], [data-testid="videoComponent"]';
export const SHOW_MORE = '[data-testid="tweet-text-show-more-link"]';
/** Who reposted, or that it is pinned. */
export const SOCIAL = '[data-testid="socialContext"]';
/** The quoted post is a link that is no anchor. */
export const QUOTE = '[role="link"]:not(a)';
export const ROW = '[data-testid="cellInnerDiv"]';
export const AREA = '[data-testid="primaryColumn"], [role="dialog"]';
/** Opens the reply box. */
export const REPLY = '[data-testid="reply"]';
export const ACTIONS = '[role="group"]';
export const DIALOG = '[role="dialog"]';
/** Draft.js's content element; 0 is the first of a thread being written. */
export const COMPOSER = '[data-testid="tweetTextarea_0"]';
/** What posts a reply. Never pressed by us: a person's own press on it is noticed, after it happened. */
export const SEND = '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]';
export const INLINE = '[data-testid="inline_reply_offscreen"]';

/** `/ana/status/18…`: the permalink alone, not its photo, likes or views. */
export const STATUS_PATH = /^\/(\w{1,20})\/status\/(\d+)\/?$/;
export const BELOW_STATUS = /^\/(\w{1,20})\/status\/(\d+)\/(?:photo|video|analytics)\b/;
/** X's codes for "no language": undetermined, only links, only media, and the like. */
export const NO_LANGUAGE = /^(?:und|zxx|art|q[a-z]{2})$/;

/** What X prints for a picture that nobody described, by language. Only these, exactly, are no description. */
export const DEFAULT_ALT = new Set([
  'Image', 'Bild', 'Imagen', 'Immagine', 'Imagem', 'Afbeelding', 'Obraz', 'Görsel', 'Resim', 'Gambar', 'Imej',
  'Billede', 'Bilde', 'Kuva', 'Kép', 'Obrázek', 'Obrázok', 'Imagine', 'Imatge', 'Irudia', 'Imaxe', 'Slika',
  'Εικόνα', 'Изображение', 'Зображення', 'Изображения', 'Слика', 'تصویر', 'صورة', 'תמונה', 'चित्र', 'छवि', 'ছবি',
  'படம்', 'ภาพ', 'รูปภาพ', 'Hình ảnh', 'Larawan', '画像', '圖片', '图像', '图片', '이미지', 'Photo', 'Foto',
]);
