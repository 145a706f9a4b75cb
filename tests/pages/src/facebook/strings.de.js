export default {
  lang: 'de', dir: 'ltr',
  feedPosts: 'Beiträge im Feed', verified: 'Verifiziertes Konto', sponsored: 'Gesponsert', public: 'Öffentlich geteilt', publicGroup: 'Öffentliche Gruppe', seeMore: 'Mehr ansehen',
  like: 'Gefällt mir', comment: 'Kommentieren', leaveComment: 'Kommentar hinterlassen', share: 'Teilen', sendThis: 'Sende dies an Freunde.', actions: 'Aktionen für diesen Beitrag', reply: 'Antworten',
  all: 'Alle Reaktionen:', comments: (n) => `${n} Kommentare`, viewMore: 'Weitere Kommentare anzeigen', mostRelevant: 'Relevanteste', close: 'Schließen', author: 'Verfasser', topFan: 'Top-Fan',
  commentBy: (n, t) => `Kommentar von ${n}, ${t}`, replyBy: (n, p, t) => `Antwort von ${n} auf ${p}s Kommentar, ${t}`, commentAs: (n) => `Als ${n} kommentieren`, replyTo: (n) => `${n} antworten`, write: 'Schreibe einen Kommentar …', writeReply: (n) => `${n} antworten …`,
  postOf: (n) => `Beitrag von ${n}`, yourProfile: 'Dein Profil', search: 'Facebook durchsuchen', edited: 'Bearbeitet', imageMay: 'Möglicherweise ein Bild',
};
