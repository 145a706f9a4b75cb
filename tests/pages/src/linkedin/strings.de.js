export default {
  lang: 'de', dir: 'ltr',
  feedPost: (i) => `Feed-Beitrag ${i}`, verified: 'Verifiziert', promoted: 'Anzeige', edited: 'Bearbeitet', visible: 'Für alle sichtbar', more: '… mehr', hashtag: 'Hashtag', follow: 'Folgen',
  like: 'Mit „Gefällt mir“ reagieren', likeWord: 'Gefällt mir', comment: 'Kommentieren', repost: 'Reposten', send: 'Senden', reply: 'Antworten', replyTo: (n) => `Auf den Kommentar von ${n} antworten`, comments: (n) => `${n} Kommentare`, addComment: 'Kommentieren …', addReply: 'Antworten …',
  editorLabel: 'Texteditor zum Erstellen von Inhalten', editorLabelNew: 'Texteditor für Kommentare', viewProfile: (n) => `Profil von ${n} anzeigen`, view: (n, hl) => `${n} ${hl} anzeigen`, commented: (n) => `${n} hat dies kommentiert`, reposted: (n) => `${n} hat dies repostet`,
  noAlt: 'Kein Alternativtext für dieses Bild vorhanden', author: 'Verfasser', control: (n) => `Menü für den Beitrag von ${n} öffnen`, options: (n) => `Weitere Optionen für den Kommentar von ${n}`, noReaction: 'Keine Reaktion', emoji: 'Emoji-Tastatur öffnen', photo: 'Foto hinzufügen', me: 'Ich', search: 'Suche',
};
