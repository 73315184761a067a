import { does, inOrder, page, pdf, person, picture, reads, together } from './story-words.mjs';
import { fictionalNumber } from './story-vendor.mjs';

const mail = (name) => ({ email: `${name}@mizuki-foods.example` });
const P = 'proposal-mizuki', C = 'pricing-25';
const events = [
  together(-64, '11:00', ['miura'], 'TrendWebinar', { note: '食品業界の受注業務とFAX' }),
  does(-62, '10:10', 'miura', 'CallOrMail', { note: 'ウェビナーのお礼、部屋のご案内' }),
  reads(-62, '16:20', 'miura', 'welcome', { 1: 31 }),
  reads(-62, '16:22', 'miura', 'fax', { 1: 142 }),
  reads(-61, '09:35', 'miura', P, { 2: 18, 3: 15, 5: 12, 9: 8 }),
  reads(-60, '13:10', 'miura', 'case', { 2: 16, 3: 30 }, 4),
  together(-56, '14:00', ['miura', 'ishikawa'], 'MeetingAttended', { note: '初回打ち合わせ: 朝の注文が集中する' }),
  reads(-56, '16:05', 'ishikawa', 'order-flow', { 1: 14 }),
  reads(-56, '16:07', 'ishikawa', P, { 3: 33, 5: 46 }, 3),
  does(-52, '14:12', 'miura', 'Forward', { to: 'nakamura' }),
  reads(-51, '17:30', 'nakamura', P, { 2: 64, 9: 38, 10: 40 }, 2),
  reads(-50, '10:15', 'kishimoto', 'security-note', { 1: 22 }),
  reads(-50, '10:17', 'kishimoto', 'security', { 2: 44, 4: 38, 6: 51, 8: 25 }, 4),
  does(-48, '10:00', 'kishimoto', 'CallOrMail', { note: '多要素認証のみでの運用をご案内' }),
  reads(-42, '11:30', 'nakamura', P, { 10: 38, 11: 72 }),
  does(-40, '14:30', 'noda', 'CallOrMail', { note: '今期の予算枠が未定とのこと' }),
  reads(-32, '12:40', 'ishikawa', 'schedule', { 1: 30 }),
  reads(-27, '16:55', 'miura', 'fax', { 1: 34 }),
  // nothing since but one short answer to a mail
  does(-12, '10:30', 'miura', 'CallOrMail', { note: '近況うかがいのメール。返信「来月あらためて」' }),
];

export const mizuki = {
  key: 'mizuki',
  story: '朝の注文FAXに困った三浦主任が動き、部長まで話は届いた。しかし予算枠が未定のまま繁忙期に入り、最後の閲覧から5週間がたつ。決裁者の長谷川常務は一度も入室していない。次年度予算の時期を待つか、いま声をかけるか。',
  company: { name: 'みずき食品株式会社', nameKana: 'ミズキショクヒン', nameEn: 'Mizuki Foods Co., Ltd.', industry: '製造業(食品)', employees: 260, fiscalYearStartMonth: 10, corporateNumber: fictionalNumber(400) },
  deal: {
    name: '受注FAXの電子化(業務部25名)', nameEn: 'Fax orders on screen, 25 seats', amount: 5250000, language: 'ja', owner: 'y.mori', collaborators: ['a.noguchi', 't.ono'], openedDay: -63, openedAt: '09:30',
    stages: [{ day: -63, at: '09:30', stage: 'awareness' }, { day: -60, at: '14:00', stage: 'interest' }, { day: -51, at: '18:00', stage: 'consideration' }],
    fit: { industry: 0.6, size: 0.3, title: 0.4, needs: 0.8, history: 0, budgetTiming: 0.1 }, requiredDepartments: ['Sponsoring', 'It', 'Procurement', 'Executive'],
  },
  members: [
    person('miura', '三浦', '大輔', 'ミウラ', 'ダイスケ', '業務部 業務課', 'Sponsoring', '主任', ['Initiator'], -64, { champion: true, ...mail('miura') }),
    person('ishikawa', '石川', '蓮', 'イシカワ', 'レン', '営業課', 'Using', '担当', ['User'], -56, mail('ishikawa')),
    person('nakamura', '中村', '和子', 'ナカムラ', 'カズコ', '業務部', 'Sponsoring', '部長', ['Influencer'], -52, mail('nakamura')),
    person('kishimoto', '岸本', '千春', 'キシモト', 'チハル', '情報システム係', 'It', '係長', ['Gatekeeper'], -52, mail('kishimoto')),
    person('noda', '野田', '恵美', 'ノダ', 'エミ', '経理課', 'Accounting', '課長', ['Buyer'], -42, mail('noda')),
    person('hasegawa', '長谷川', '実', 'ハセガワ', 'ミノル', '経営', 'Executive', '常務取締役', ['Decider'], -42, mail('hasegawa')),
  ],
  room: { title: { ja: '受注FAXの電子化(業務部25名)', en: 'Fax orders on screen, 25 seats' }, accent: '#6b4c2a' },
  sections: [
    { title: { ja: 'はじめに', en: 'Welcome' }, items: [page('welcome', 'product', 'ご挨拶', 'Welcome'), picture, page('fax', 'blog', '受注業務のFAXをなくす3つの順序', 'Ending fax orders, in three steps')] },
    { title: { ja: 'ご提案', en: 'Proposal' }, items: [pdf(P, 'proposal', 'ご提案書', 'Proposal', { audience: ['Sponsoring', 'Executive'] }), pdf('case', 'case', '導入事例 製造業・営業38名のお客様', 'Case study: manufacturer, 38 sales staff')] },
    { title: { ja: 'セキュリティ', en: 'Security' }, items: [page('security-note', 'security', '情報システム部門の皆様へ', 'For your IT team', { audience: ['It'] }), pdf('security', 'security', 'セキュリティのご説明', 'Security (Japanese)', { audience: ['It'] }), pdf('system', 'security', 'システム構成とデータの流れ', 'Architecture and data flow (Japanese)', { audience: ['It'] })] },
    { title: { ja: '料金と進め方', en: 'Pricing and plan' }, items: [pdf(C, 'pricing', '料金のご案内(25名)', 'Pricing, 25 seats', { audience: ['Executive', 'Accounting'] }), pdf('guide', 'guide', '導入ガイド はじめの8週間', 'Guide: the first eight weeks', { audience: ['Using'] }), page('schedule', 'guide', 'ご利用開始までの進め方', 'From decision to go-live'), page('faq', 'product', 'よくいただくご質問', 'Frequently asked questions')] },
  ],
  invitations: [
    { day: -62, at: '10:30', member: 'miura', by: 't.ono' }, { day: -56, at: '15:40', member: 'ishikawa', by: 'y.mori' }, { day: -52, at: '14:40', member: 'kishimoto', by: 'y.mori' }, { day: -42, at: '16:00', member: 'noda', by: 'y.mori' }, { day: -42, at: '16:05', member: 'hasegawa', by: 'y.mori' },
  ],
  events: inOrder(events),
};
