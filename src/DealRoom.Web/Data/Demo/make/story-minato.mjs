import { does, inOrder, page, pdf, person, picture, reads, together } from './story-words.mjs';
import { fictionalNumber } from './story-vendor.mjs';

const mail = (name) => ({ email: `${name}@minato-seiko.example` });
const P = 'proposal-minato', C = 'pricing-40', R = 'ringi-40';
const events = [
  does(-49, '13:05', 'sato', 'CallOrMail', { note: '資料のご請求を受け、大野より初回のお電話' }),
  reads(-48, '10:04', 'sato', 'welcome', { 1: 42 }),
  reads(-48, '10:06', 'sato', P, { 2: 44, 3: 38, 5: 30, 9: 32, 10: 36 }, 4),
  reads(-48, '10:12', 'sato', C, { 1: 22, 2: 38 }, 5),
  together(-43, '10:00', ['sato', 'yamamoto'], 'MeetingAttended', { note: '初回打ち合わせ: 月約9時間の転記を確認' }),
  does(-41, '09:00', 'sato', 'Forward', { to: 'takahashi' }),
  reads(-41, '11:00', 'takahashi', P, { 2: 52, 9: 24, 10: 30 }, 2),
  reads(-40, '17:20', 'yamamoto', 'faq', { 1: 51 }),
  reads(-38, '13:15', 'sato', 'guide', { 1: 40, 2: 31, 3: 52, 4: 20 }),
  reads(-36, '16:02', 'suzuki', 'security', { 2: 40, 4: 58, 5: 36, 6: 42, 8: 28, 9: 34 }, 6),
  reads(-36, '16:30', 'suzuki', 'system', { 2: 33, 4: 70 }, 5),
  does(-36, '16:41', 'suzuki', 'QuestionAsked', { item: 'system', page: 4, text: '保守を委託されている会社も、国内からの作業に限られますか。' }),
  does(-35, '10:40', 'suzuki', 'CallOrMail', { note: '岡本より回答: 委託先も国内に限定' }),
  does(-34, '14:40', 'suzuki', 'FileDownload', { item: 'security' }),
  reads(-29, '16:30', 'yamamoto', 'schedule', { 1: 46 }),
  reads(-27, '13:40', 'ito', C, { 1: 24, 2: 66, 3: 72, 4: 31 }),
  does(-26, '10:15', 'ito', 'CallOrMail', { note: '登録書類を当日送付' }),
  reads(-21, '10:20', 'sato', R, { 1: 45, 2: 52, 3: 28, 4: 20 }),
  does(-18, '09:00', 'sato', 'RingiExport', { item: R, note: 'Wordで出力' }),
  reads(-17, '11:20', 'kobayashi', C, { 2: 58, 3: 64 }),
  does(-16, '15:00', 'kobayashi', 'CallOrMail', { note: '費目の分け方をご説明' }),
  reads(-13, '15:10', 'onishi', 'contract', { 1: 22, 2: 26, 3: 58, 4: 37, 6: 8 }, 2),
  does(-12, '11:00', 'onishi', 'CallOrMail', { note: '第17条の趣旨を回答、了承' }),
  // the form is handed in on day -5; from there the clock is slow
  does(-3, '13:20', 'sato', 'CallOrMail', { note: '合議の進み具合: 情シス・購買は承認' }),
  reads(-4, '17:50', 'takahashi', P, { 9: 20, 10: 28, 11: 44 }),
  reads('70', '', 'sato', 'schedule', { 1: 38 }),
  reads(-1, '18:22', 'tanaka', P, { 2: 40, 11: 58 }),
];

export const minato = {
  key: 'minato',
  story: 'FAXの入力を減らしたいという佐藤主任の資料請求から70日。保守の委託先を気にしていた情シスには、翌日の回答で納得いただいた。1週間前に起案され、いまは合議中。閲覧は少ないが異常ではない。昨夜、決裁者の田中CFOが初めて入室し、感度分析を読んだ。',
  company: { name: 'みなと精工株式会社', nameKana: 'ミナトセイコウ', nameEn: 'Minato Seiko Co., Ltd.', industry: '製造業(精密部品)', employees: 1200, fiscalYearStartMonth: 4, corporateNumber: fictionalNumber(300) },
  deal: {
    name: '受発注クラウド導入(営業部40名)', nameEn: 'Order cloud rollout, 40 sales seats', amount: 8400000, language: 'ja', owner: 'y.mori', collaborators: ['t.ono'], openedDay: -49, openedAt: '10:00',
    stages: [{ day: -49, at: '10:00', stage: 'awareness' }, { day: -46, at: '11:30', stage: 'interest' }, { day: -41, at: '11:30', stage: 'consideration' }, { day: -19, at: '19:00', stage: 'decision' }, { day: -5, at: '14:00', stage: 'ringi' }],
    fit: { industry: 0.7, size: 0.5, title: 0.3, needs: 0.8, history: 0, budgetTiming: 0.8 }, requiredDepartments: ['Sponsoring', 'It', 'Legal', 'Procurement'],
    ringi: { state: '合議中', decisionInBusinessDays: 8, note: '担当役員決裁(総額1,000万円以下)' },
  },
  members: [
    person('sato', '佐藤', '亮', 'サトウ', 'リョウ', '営業統括部', 'Sponsoring', '主任', ['Initiator'], -49, { champion: true, ...mail('r.sato') }),
    person('yamamoto', '山本', '拓也', 'ヤマモト', 'タクヤ', '営業第一部', 'Using', '課長', ['User'], -43, mail('t.yamamoto')),
    person('takahashi', '高橋', '健一', 'タカハシ', 'ケンイチ', '営業統括部', 'Sponsoring', '統括部長', ['Influencer'], -41, mail('k.takahashi')),
    person('suzuki', '鈴木', '彩', 'スズキ', 'アヤ', '情報システム部', 'It', '課長', ['Gatekeeper'], -37, mail('a.suzuki')),
    person('ito', '伊藤', '恵', 'イトウ', 'メグミ', '購買部', 'Procurement', '主任', ['Buyer'], -28, mail('m.ito')),
    person('tanaka', '田中', '誠', 'タナカ', 'マコト', '経営', 'Executive', '取締役CFO', ['Decider'], -20, mail('m.tanaka')),
    person('kobayashi', '小林', '徹', 'コバヤシ', 'トオル', '経理部', 'Accounting', '課長', ['Influencer'], -18, mail('t.kobayashi')),
    person('onishi', '大西', '玲', 'オオニシ', 'レイ', '法務部', 'Legal', '担当', ['Influencer'], -14, mail('r.onishi')),
  ],
  room: { title: { ja: '受発注クラウド導入(営業部40名)', en: 'Order cloud rollout, 40 sales seats' }, accent: '#1f4e79' },
  sections: [
    { title: { ja: 'はじめに', en: 'Welcome' }, items: [page('welcome', 'product', 'ご挨拶', 'Welcome'), picture] },
    { title: { ja: 'ご提案', en: 'Proposal' }, items: [pdf(P, 'proposal', 'ご提案書 営業部40名でのご利用', 'Proposal for a sales team of 40', { audience: ['Sponsoring', 'Executive'] }), pdf('case', 'case', '導入事例 製造業・営業38名のお客様', 'Case study: manufacturer, 38 sales staff'), page('fax', 'blog', '受注業務のFAXをなくす3つの順序', 'Ending fax orders, in three steps')] },
    { title: { ja: 'セキュリティ・運用', en: 'Security and operations' }, items: [page('security-note', 'security', '情報システム部門の皆様へ', 'For your IT team', { audience: ['It'] }), pdf('security', 'security', 'セキュリティのご説明', 'Security (Japanese)', { audience: ['It', 'Legal'] }), pdf('system', 'security', 'システム構成とデータの流れ', 'Architecture and data flow (Japanese)', { audience: ['It'] })] },
    { title: { ja: '料金・ご契約', en: 'Pricing and contract' }, items: [pdf(C, 'pricing', '料金のご案内(40名)', 'Pricing, 40 seats', { audience: ['Executive', 'Procurement', 'Accounting'] }), pdf('contract', 'contract', '契約書案', 'Draft contract', { audience: ['Legal', 'Procurement'], publishedDay: -22 }), pdf(R, 'ringi', '稟議資料ひな形', 'Approval form, ready to copy', { audience: ['Sponsoring'], publishedDay: -22 })] },
    { title: { ja: '導入の進め方', en: 'Getting started' }, items: [pdf('guide', 'guide', '導入ガイド はじめの8週間', 'Guide: the first eight weeks', { audience: ['Using'] }), page('schedule', 'guide', 'ご利用開始までの進め方', 'From decision to go-live'), page('faq', 'product', 'よくいただくご質問', 'Frequently asked questions')] },
  ],
  invitations: [
    { day: -49, at: '14:10', member: 'sato', by: 't.ono' }, { day: -43, at: '11:20', member: 'yamamoto', by: 'y.mori' }, { day: -37, at: '09:30', member: 'suzuki', by: 'y.mori' }, { day: -28, at: '11:00', member: 'ito', by: 'y.mori' }, { day: -20, at: '14:30', member: 'tanaka', by: 'y.mori' },
    { day: -18, at: '16:00', member: 'kobayashi', by: 'y.mori' }, { day: -14, at: '09:45', member: 'onishi', by: 'y.mori' },
  ],
  events: inOrder(events),
};
