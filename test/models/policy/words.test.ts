import { describe, expect, test } from 'vitest'
import { activity } from '../../../models/activity.ts'
import { wordFor } from '../../../models/policy/glossary.ts'
import { forbiddenTag, forbiddenWords, forbiddenWordsIn } from '../../../models/policy/words.ts'

/** What schools really offer. */
const OFFERED =
  `作业辅导 学业辅导小组 拓展探究小组 晚自习 延时托管 自主阅读看护 科学小实验 航模 天文观察 机器人 创意编程 24点 3D打印 无人机
种植与自然观察 篮球 足球 羽毛球 乒乓球 跳绳 武术 田径 啦啦操 合唱 民族舞 葫芦丝 硬笔书法 软笔书法 国画 创意美术 剪纸 烹饪（螺蛳粉等） 缝纫与壮锦编织 木工
绘本阅读 经典诵读 整本书共读 围棋 象棋 校园广播站 山歌与非遗 补习辅导 答疑 拓展学习 科普 体育 艺术 劳动 阅读 社团活动 兴趣小组 自习 看护`.split(
    /\s+/,
  )

/** Honest content that holds a forbidden word by chance. */
const BY_CHANCE = [
  '结合新课标推荐书目开展整本书共读',
  '按新课程标准要求开展劳动实践',
  '科技创新课程展示',
  '创新课后服务形式',
  '新课后服务时间表',
  '家校互补课程',
  '弥补课后活动的不足',
  '跨学科竞赛类游戏',
  '用pH反应试纸检验果汁',
  '观察叶片的效应试验',
  '印刷题材欣赏',
  '节日主题海报设计',
  '在安全的前提分组活动',
  '读书话题提分享',
  '摄影设备考察',
  '准备考古探方模型',
  '准备考级曲目',
  '讲述深奥数学家的故事',
  '非学科培训机构师资授课',
]

describe('forbidden words', () => {
  test.each(OFFERED)('%s is offered freely', (name) => {
    expect(forbiddenWordsIn(name)).toEqual([])
  })

  test('every category of activity is offered freely', () => {
    for (const category of activity.shape.category.options)
      expect(forbiddenWordsIn(wordFor(category).zh)).toEqual([])
  })

  test.each(BY_CHANCE)('%s holds none', (text) => {
    expect(forbiddenWordsIn(text)).toEqual([])
  })

  test.each(forbiddenWords)('$word is found alone and within a name', ({ word }) => {
    expect(forbiddenWordsIn(word)).toContain(word)
    expect(forbiddenWordsIn(`五年级${word}班（周三）`)).toContain(word)
  })

  test('the examples of refused content are refused', () => {
    expect(forbiddenWordsIn('奥数')).toEqual(['奥数'])
    expect(forbiddenWordsIn('剑桥英语')).toEqual(['剑桥英语'])
    expect(forbiddenWordsIn('作文提高')).toEqual(['作文提高'])
  })

  test('spacing, width and invisible characters hide nothing', () => {
    expect(forbiddenWordsIn('奥 数')).toEqual(['奥数'])
    expect(forbiddenWordsIn('奥\u3000\n数')).toEqual(['奥数'])
    expect(forbiddenWordsIn('奥\u200b数')).toEqual(['奥数'])
    expect(forbiddenWordsIn('\u2f29升初')).toEqual(['小升初']) // Kangxi radical 小
  })

  test('signs within a clause hide nothing, and a clause that ends parts what is no word', () => {
    for (const sign of ['·', '-', '*', '＿', '﹒', '．', '【', '）', '“', '\u0336', '…', '+'])
      expect(forbiddenWordsIn(`趣味奥${sign}数`), sign).toEqual(['奥数'])
    for (const sign of ['，', ',', '。', '；', '、', '：', '！', '？'])
      expect(forbiddenWordsIn(`形式常新${sign}课时充足`), sign).toEqual([])
  })

  test.each([
    ['新課', '新课'],
    ['補課', '补课'],
    ['考試訓練', '考试训练'],
    ['超前學習', '超前学习'],
    ['劍橋英語', '剑桥英语'],
    ['奧數', '奥数'],
    ['奥數', '奥数'],
    ['奧 林 匹 克 數 學', '奥林匹克数学'],
    ['數學競賽', '数学竞赛'],
    ['題海', '题海'],
    ['應試', '应试'],
    ['小昇初', '小升初'],
    ['中考衝刺', '中考冲刺'],
    ['中考複習', '中考复习'],
    ['模擬考試', '模拟考试'],
  ])('%s is read as %s', (written, word) => {
    expect(forbiddenWordsIn(`五年級${written}班`)).toContain(word)
  })

  test('exceptions hold in traditional characters too', () => {
    expect(forbiddenWordsIn('講述深奧數學家的故事，創新課後服務')).toEqual([])
  })

  test('an exception covers only its own place', () => {
    expect(forbiddenWordsIn('结合新课标讲新课')).toEqual(['新课'])
    expect(forbiddenWordsIn('新课，再讲新课标')).toEqual(['新课'])
    expect(forbiddenWordsIn('讲完新课后练习')).toEqual(['新课'])
  })

  test('several words come in the order of the list', () => {
    expect(forbiddenWordsIn('刷题、补课和新课')).toEqual(['新课', '补课', '刷题'])
  })

  test('each stands once, under a tag, with its reason, and its exceptions hold it', () => {
    expect(new Set(forbiddenWords.map(({ word }) => word)).size).toBe(forbiddenWords.length)
    expect(new Set(forbiddenWords.map(({ tag }) => tag))).toEqual(new Set(forbiddenTag.options))
    for (const { word, reason, except } of forbiddenWords) {
      expect(reason.zh).toMatch(/\p{Script=Han}/u)
      expect(reason.en).not.toBe('')
      for (const longer of except) expect(longer).toContain(word)
    }
  })
})

test('the forbidden tags are the three of the policy', () => {
  expect(forbiddenTag.options.map((tag) => wordFor(tag).zh)).toEqual(['新课', '补课', '考试训练'])
})
