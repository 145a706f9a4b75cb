export default {
  lang: 'ar', dir: 'rtl',
  home: 'الرئيسية', timeline: 'الخط الزمني', conversation: 'المحادثة', post: 'منشور',
  verified: 'حساب موثَّق', more: 'المزيد', ad: 'إعلان', quote: 'اقتباس', showMore: 'عرض المزيد', image: 'صورة',
  replyingTo: 'ردًا على', reposted: (n) => `أعاد ${n} النشر`, pinned: 'مثبَّت',
  reply: (n) => `${n} ردود. رد`, repost: (n) => `${n} إعادة نشر`, like: (n) => `${n} إعجابات`, views: (n) => `${n} مشاهدات`, bookmark: 'علامة مرجعية', share: 'مشاركة المنشور',
  viewsWord: 'مشاهدات', deleted: 'حذف صاحب المنشور هذا المنشور.', learnMore: 'اعرف المزيد', unavailable: 'هذا المنشور غير متوفر.',
  postText: 'نص المنشور', postYourReply: 'انشر ردك', replyButton: 'رد', close: 'إغلاق', sent: 'تم إرسال منشورك.', view: 'عرض', discover: 'اكتشف المزيد', discoverSub: 'من مختلف أنحاء X',
  ago: (iso, now) => `${Math.max(1, Math.round((now - Date.parse(iso)) / 36e5)).toLocaleString('ar-EG')} س`,
  full: (iso) => new Date(iso).toLocaleString('ar-EG', {timeZone: 'UTC'}),
};
