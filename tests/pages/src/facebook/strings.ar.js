export default {
  lang: 'ar', dir: 'rtl',
  feedPosts: 'منشورات آخر الأخبار', verified: 'حساب موثَّق', sponsored: 'مُموَّل', public: 'تمت المشاركة مع العامة', publicGroup: 'مجموعة عامة', seeMore: 'عرض المزيد',
  like: 'أعجبني', comment: 'تعليق', leaveComment: 'اترك تعليقًا', share: 'مشاركة', sendThis: 'أرسل هذا إلى الأصدقاء.', actions: 'إجراءات لهذا المنشور', reply: 'رد',
  all: 'كل التفاعلات:', comments: (n) => `${n} تعليقات`, viewMore: 'عرض المزيد من التعليقات', mostRelevant: 'الأكثر ملاءمة', close: 'إغلاق', author: 'الكاتب', topFan: 'معجب متميز',
  commentBy: (n, t) => `تعليق بواسطة ${n} ${t}`, replyBy: (n, p, t) => `رد من ${n} على تعليق ${p} ${t}`, commentAs: (n) => `التعليق باسم ${n}`, replyTo: (n) => `الرد على ${n}`, write: 'اكتب تعليقًا…', writeReply: (n) => `الرد على ${n}…`,
  postOf: (n) => `منشور ${n}`, yourProfile: 'ملفك الشخصي', search: 'بحث', edited: 'تم التعديل', imageMay: 'قد تكون صورة',
};
