import type { RuleEntries } from './rule.ts'

/** Who looks after the students, and what it costs. */
export const staffingRules: RuleEntries<'H09' | 'H10' | 'H11' | 'H15' | 'H17'> = {
  H09: {
    code: 'H09',
    slug: 'adults',
    kinds: ['roster'],
    standings: [{ standing: 'derived', clauses: ['3.2.3', '3.2.5'], part: null }],
    name: { zh: '人员配备', en: 'Enough adults' },
    sentence: {
      zh: '每个课次的服务人员不少于学生人数除以每名服务人员可带学生数的商（向上取整，至少1人），其中1人主教、其余协助；应设的值守岗位由本校教师、退休教师或跨校支援教师承担；凡有学生在课次中的地点，每一分钟都有一名在职教师（本校教师，含本校合同制人员，或跨校支援教师）在该处主教、协助或值守。',
      en: 'A session has at least as many adults as its size divided by the students per adult, rounded up, and at least one: one leads, the rest assist; site duties that are due are filled by own, retired or lent teachers; and at every minute at which a site has students in a session, a teacher in service (own, contract staff included, or on loan) leads, assists or has a site duty there.',
    },
  },
  H10: {
    code: 'H10',
    slug: 'eligibility',
    kinds: ['roster'],
    standings: [
      { standing: 'text', clauses: ['3.2.3'], part: { zh: '资质', en: 'qualification' } },
      { standing: 'derived', clauses: [], part: null },
    ],
    name: { zh: '人员资格', en: 'Eligibility' },
    sentence: {
      zh: '主教须具备该项目所需的特长；每名服务人员的来源须为该项目所允许，当时可排，不超过每日和每周课时上限（协助的课次与主教的课次同样计数、同样计酬；值守只计时长，不计酬），且准入查询当日在有效期内。',
      en: 'The lead has the skill; everyone has a source the activity admits, is available, keeps within their most sessions a day and a week (an assisted session counts and is paid like a led one; a site duty counts minutes only and is not paid), and has a vetting record in force on the date.',
    },
  },
  H11: {
    code: 'H11',
    slug: 'outside-instructors',
    kinds: ['roster'],
    standings: [
      { standing: 'text', clauses: ['3.2.3', '3.3.7'], part: null },
      { standing: 'derived', clauses: [], part: { zh: '课次比例', en: 'share' } },
    ],
    name: { zh: '校外培训机构师资', en: 'Outside instructors' },
    sentence: {
      zh: '校外培训机构师资只能来自教育行政部门遴选机构名单内、且已就该校、该项目和当日获得批准的非学科类校外培训机构，只用于学校已说明本校教师不能满足需要、由学生填报志愿的非学科类项目；其主教的课次不得超过学校当周课次数乘以规定比例的积（向下取整）；在职教师不得通过校外培训机构受聘。',
      en: 'Outside instructors come only from a non-subject institution that is on the bureau’s list and approved for that school, activity and date; they serve only in non-subject ranked activities for which the school declared that its own staff cannot meet the need; the sessions they lead are at most the set share of the school’s sessions of the week, rounded down; and nobody in service is engaged through an institution.',
    },
  },
  H15: {
    code: 'H15',
    slug: 'loans',
    kinds: ['roster'],
    standings: [
      { standing: 'text', clauses: ['3.2.3'], part: null },
      { standing: 'project', clauses: [], part: { zh: '次数上限', en: 'limits' } },
    ],
    name: { zh: '跨校支援', en: 'Loans' },
    sentence: {
      zh: '跨校支援只安排可支援的教师，只支援师资力量薄弱的学校，不超过每名教师和每所派出学校的上限，并符合已登记的同意情况；支援教师当天只在接收学校服务；派出学校未安排的时段数不得多于该校没有跨校支援时的排班表，该排班表另行核验、保存在文件中，并可用 --no-loans 重现；费用由接收学校的经费承担。',
      en: 'Only loanable teachers are lent, only to schools with weak teaching staff, within the limits per teacher and home school and with consents as recorded; a lent teacher serves only the host that day; the home school has no more unserved blocks than in its roster without loans, which is verified itself, kept in the file and reproducible by --no-loans; and the host’s budget pays.',
    },
  },
  H17: {
    code: 'H17',
    slug: 'budget',
    kinds: ['roster'],
    standings: [{ standing: 'derived', clauses: ['3.2.6'], part: null }],
    name: { zh: '经费', en: 'Budget' },
    sentence: {
      zh: '学校设有每周经费额度的，当周发放的补助和劳务费合计不得超过该额度。',
      en: 'Where a budget is set for a school, the pay of the week is within it.',
    },
  },
}
