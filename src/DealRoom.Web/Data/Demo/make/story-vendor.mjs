const user = (key, family, given, familyKana, givenKana, role, title, titleEn, phone, more = {}) =>
  ({ key, family, given, familyKana, givenKana, role, title, titleEn, email: `${key}@mioto.example`, phone, language: 'ja', ...more });

export const vendor = {
  organisation: {
    name: 'ミオト株式会社', nameKana: 'ミオト', nameEn: 'Mioto K.K.', product: 'ミオト受発注クラウド', productEn: 'Mioto Order Cloud',
    address: '東京都千代田区架空町1-2-3', phone: '03-0000-0142', corporateNumber: '{vendor}', invoiceNumber: 'T{vendor}',
    timeZone: 'Asia/Tokyo', language: 'ja', logo: 'figures/mioto-logo.png', accent: '#1f4e79', demoSeller: 'y.mori',
    demoBuyer: { deal: 'minato', member: 'tanaka' }, privacyContact: '岡本 智也 t.okamoto@mioto.example',
  },
  users: [
    user('y.mori', '森', '由佳', 'モリ', 'ユカ', 'FieldSales', '法人営業部', 'Corporate Sales', '03-0000-0142'),
    user('t.ono', '大野', '拓', 'オオノ', 'タク', 'InsideSales', 'インサイドセールス 兼 海外営業', 'Inside Sales, International Accounts', '03-0000-0147'),
    user('a.noguchi', '野口', '章', 'ノグチ', 'アキラ', 'FieldSales', '法人営業部', 'Corporate Sales', '03-0000-0144'),
    user('n.okada', '岡田', '直子', 'オカダ', 'ナオコ', 'Manager', '法人営業部 部長', 'Head of Corporate Sales', '03-0000-0140'),
    user('k.komatsu', '小松', '香', 'コマツ', 'カオリ', 'Marketing', 'マーケティング部', 'Marketing', '03-0000-0150'),
    user('a.kiritani', '桐谷', '葵', 'キリタニ', 'アオイ', 'CustomerSuccess', 'カスタマーサクセス部', 'Customer Success', '03-0000-0155'),
    user('t.okamoto', '岡本', '智也', 'オカモト', 'トモヤ', 'Admin', '技術部 情報セキュリティ責任者', 'Engineering, Head of Information Security', '03-0000-0158'),
  ],
};

/** A corporate number nobody has: twelve digits under 0000 99, completed by the first digit. */
export function fictionalNumber(start) {
  for (let serial = start; ; serial++) {
    const base = '000099' + String(serial).padStart(6, '0');
    const sum = [...base].reverse().reduce((s, digit, i) => s + Number(digit) * (i % 2 === 0 ? 1 : 2), 0);
    if (9 - (sum % 9) === 9) return '9' + base;
  }
}
const number = fictionalNumber(100);
vendor.organisation.corporateNumber = number;
vendor.organisation.invoiceNumber = 'T' + number;
