export default {
  lang: 'de', dir: 'ltr',
  home: 'Startseite', timeline: 'Timeline: Deine Startseiten-Timeline', conversation: 'Timeline: Konversation', post: 'Post',
  verified: 'Verifizierter Account', more: 'Mehr', ad: 'Anzeige', quote: 'Zitat', showMore: 'Mehr anzeigen', image: 'Bild',
  replyingTo: 'Antwort an', reposted: (n) => `${n} hat repostet`, pinned: 'Angeheftet',
  reply: (n) => `${n} Antworten. Antworten`, repost: (n) => `${n} Reposts. Reposten`, like: (n) => `${n} Mal „Gefällt mir“`, views: (n) => `${n} Mal angezeigt`, bookmark: 'Lesezeichen', share: 'Post teilen',
  viewsWord: 'Mal angezeigt', deleted: 'Dieser Post wurde vom Verfasser gelöscht.', learnMore: 'Mehr erfahren', unavailable: 'Dieser Post ist nicht verfügbar.',
  postText: 'Post-Text', postYourReply: 'Deine Antwort posten', replyButton: 'Antworten', close: 'Schließen', sent: 'Dein Post wurde gesendet.', view: 'Anzeigen', discover: 'Mehr entdecken', discoverSub: 'Von überall auf X',
  ago: (iso, now) => `${Math.max(1, Math.round((now - Date.parse(iso)) / 36e5))} Std.`,
  full: (iso) => new Date(iso).toLocaleString('de-DE', {timeZone: 'UTC'}),
};
