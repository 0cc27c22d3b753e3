/**
 * Traditional and other forms of the characters of the word list, each before the simplified form that stands in it. Only
 * these are needed: a word is found when all of its own characters are read alike.
 */
const FORMS =
  '課课 補补 試试 訓训 練练 鍊练 煉练 學学 斈学 習习 題题 劍剑 劒剑 橋桥 語语 數数 賽赛 競竞 竸竞 應应 応应 衝冲 沖冲 復复 複复 ' +
  '備备 俻备 擬拟 標标 準准 務务 間间 餘余 後后 創创 剏创 彌弥 專专 問问 話话 類类 別别 組组 適适 響响 設设 裝装 儲储 級级 奧奥 昇升 陞升 ' +
  '髙高 敎教 槪概'

const simplified: ReadonlyMap<string, string> = new Map(
  FORMS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** A text with every known form of a character of the word list as the list writes it. */
export const inListForm = (text: string): string =>
  Array.from(text, (character) => simplified.get(character) ?? character).join('')
