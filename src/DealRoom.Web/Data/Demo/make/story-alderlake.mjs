import { does, inOrder, page, pdf, person, reads, together } from './story-words.mjs';

const mail = (name) => ({ email: `${name}@alderlake.example` });
const P = 'proposal-alderlake', C = 'pricing-30', S = 'security-en', K = 'case-en';
const events = [
  reads(-14, '11:20', 'koh', 'welcome', { 1: 28 }),
  reads(-14, '11:22', 'koh', P, { 2: 62, 3: 40, 4: 55, 5: 31, 6: 44 }, 8),
  together(-13, '15:00', ['koh', 'nair'], 'MeetingAttended', { note: 'First call: 900 orders a month, half by fax' }),
  reads(-13, '16:20', 'nair', P, { 3: 48, 4: 66 }, 5),
  reads(-12, '17:40', 'aoki', 'welcome', { 1: 15 }),
  reads(-12, '17:42', 'aoki', 'fax', { 1: 84 }),
  reads(-11, '09:30', 'koh', 'schedule', { 1: 36 }),
  reads(-10, '11:10', 'aoki', P, { 4: 38, 8: 27 }, 3),
  does(-10, '11:25', 'aoki', 'QuestionAsked', { item: P, page: 4, text: 'Can the item codes our distributors write by hand be registered in advance?' }),
  does(-10, '16:00', 'aoki', 'CallOrMail', { note: 'Yes: as aliases, up to 20 per item' }),
  reads(-8, '13:07', 'lim', S, { 2: 58, 3: 64, 4: 40, 5: 33, 6: 49 }, 4),
  does(-8, '13:30', 'lim', 'QuestionAsked', { item: S, page: 6, text: 'Please send the transfer terms for staff in Singapore.' }),
  does(-7, '11:00', 'lim', 'CallOrMail', { note: 'Transfer terms sent by Okamoto' }),
  reads(-6, '15:46', 'nair', 'schedule', { 1: 41 }),
  reads(-5, '12:10', 'ong', C, { 2: 44, 3: 38 }, 0),
  reads(-3, '11:45', 'aoki', 'faq', { 1: 22 }),
  reads(-1, '15:15', 'koh', 'schedule', { 1: 44 }),
  reads(-1, '10:40', 'lim', S, { 4: 42, 6: 35 }),
  reads('130', '', 'nair', 'faq', { 1: 30 }),
];

export const alderlake = {
  key: 'alderlake',
  story: 'A Singapore distributor whose Tokyo desk still lives on fax. Three weeks in, operations and IT are reading with care and each question was answered within a day. But nobody is driving it inside yet, and Helen Tan, the CFO who signs, has her link and has not opened it.',
  company: { name: 'Alderlake Components Pte. Ltd.', nameKana: 'アルダーレイクコンポーネンツ', nameEn: 'Alderlake Components Pte. Ltd.', industry: '商社(電子部品)', employees: 310, fiscalYearStartMonth: 1, corporateNumber: null },
  deal: {
    name: 'Japan order desk, 30 seats', nameEn: 'Japan order desk, 30 seats', amount: 6300000, language: 'en', owner: 't.ono', collaborators: ['y.mori'], openedDay: -15, openedAt: '11:00',
    stages: [{ day: -15, at: '11:00', stage: 'interest' }, { day: -9, at: '11:00', stage: 'consideration' }],
    fit: { industry: 0.8, size: 0.6, title: 0.7, needs: 0.9, history: 0, budgetTiming: 0.5 }, requiredDepartments: ['Sponsoring', 'It', 'Procurement', 'Accounting'],
  },
  members: [
    person('koh', 'Koh', 'Daniel', '', '', 'Customer Operations', 'Sponsoring', 'Customer Operations Manager', ['Initiator'], -15, { language: 'en', ...mail('daniel.koh') }),
    person('nair', 'Nair', 'Priya', '', '', 'Customer Service', 'Using', 'Customer Service Manager', ['User'], -13, { language: 'en', ...mail('priya.nair') }),
    person('aoki', '青木', '賢治', 'アオキ', 'ケンジ', 'Tokyo Order Desk', 'Using', 'Team Lead', ['User'], -13, { language: 'ja', ...mail('kenji.aoki') }),
    person('lim', 'Lim', 'Marcus', '', '', 'Information Technology', 'It', 'IT Manager', ['Gatekeeper'], -9, { language: 'en', ...mail('marcus.lim') }),
    person('ong', 'Ong', 'Rachel', '', '', 'Procurement', 'Procurement', 'Procurement Executive', ['Buyer'], -7, { language: 'en', ...mail('rachel.ong') }),
    person('tan', 'Tan', 'Helen', '', '', 'Finance', 'Executive', 'Chief Financial Officer', ['Decider'], -7, { language: 'en', ...mail('helen.tan') }),
  ],
  room: { title: { ja: '日本受注デスクのクラウド化(30名)', en: 'Japan order desk, 30 seats' }, accent: '#2d6a4f' },
  sections: [
    { title: { ja: 'はじめに', en: 'Welcome' }, items: [page('welcome', 'product', 'ご挨拶', 'Welcome'), page('faq', 'product', 'よくいただくご質問', 'Frequently asked questions')] },
    { title: { ja: 'ご提案', en: 'Proposal' }, items: [pdf(P, 'proposal', 'ご提案書(英語)', 'Proposal', { audience: ['Sponsoring', 'Executive'] }), pdf(K, 'case', '導入事例(英語)', 'Case study: Sazanami Industries'), page('fax', 'blog', '受注業務のFAXをなくす3つの順序', 'Ending fax orders, in three steps')] },
    { title: { ja: 'セキュリティ', en: 'Security' }, items: [page('security-note', 'security', '情報システム部門の皆様へ', 'For your IT team', { audience: ['It'] }), pdf(S, 'security', 'セキュリティのご説明(英語)', 'Security overview', { audience: ['It', 'Legal'] })] },
    { title: { ja: '料金と進め方', en: 'Pricing and plan' }, items: [pdf(C, 'pricing', '料金のご案内(30名・英語)', 'Pricing, 30 seats', { audience: ['Executive', 'Procurement', 'Accounting'] }), page('schedule', 'guide', 'ご利用開始までの進め方', 'From decision to go-live')] },
  ],
  invitations: [
    { day: -15, at: '16:00', member: 'koh', by: 't.ono' }, { day: -13, at: '15:50', member: 'nair', by: 't.ono' }, { day: -13, at: '15:55', member: 'aoki', by: 't.ono' },
    { day: -9, at: '10:45', member: 'lim', by: 't.ono' }, { day: -7, at: '11:30', member: 'ong', by: 't.ono' }, { day: -7, at: '11:35', member: 'tan', by: 't.ono' },
  ],
  events: inOrder(events),
};
