import type { Post } from '../../../models/moves.ts'
import type { RuleCode } from '../../../models/policy/rules.ts'
import type { StaffMember } from '../../../models/staff.ts'
import { explainPost, recommendSwap } from '../../../solver/index.ts'
import type { Engagement } from '../../files/roster/engagements.ts'
import { letterWords as words } from '../../messages/letters.ts'
import { tell } from '../../messages/message.ts'
import { grouped } from '../../messages/numbers.ts'
import { dayName } from '../entries.ts'
import { workOf } from '../figures.ts'
import { type Html, html } from '../html/html.ts'
import { cards } from '../html/table.ts'
import { grounds, letter, part } from './letter.ts'
import type { Sources } from './sources.ts'

/** The letter to an adult: every post of the week and why it is theirs, their load beside the others', exchanges that would be better. */
export function adultLetter(sources: Sources, who: StaffMember): string {
  const { view, lang, opened, engagementsOf } = sources
  const own = engagementsOf(who.id)
  const told = own.map((each) => ({ each, why: whyOf(sources, who, each) }))
  const codes = [...new Set<RuleCode>(['H09', 'H10', ...told.flatMap(({ why }) => why.rules)])].sort()
  const home = view.week.schools.find(({ id }) => id === (who.school ?? own[0]?.school.id))
  return letter({
    lang,
    title: words.adultTitle[lang],
    to: tell(lang, words.toAdult, { name: view.nameOf(who) }),
    school: home?.name ?? '',
    roster: opened.roster,
    body: [
      part(
        words.posts[lang],
        told.length === 0
          ? html`<p>${words.idle[lang]}</p>`
          : cards(
              [
                { name: words.day[lang] },
                { name: words.time[lang] },
                { name: words.role[lang] },
                { name: words.activity[lang] },
                { name: words.pupils[lang], kind: 'n' },
                { name: words.why[lang] },
              ],
              told.map(({ each, why }) => [
                dayName(each.day, lang),
                `${each.start}–${each.end}`,
                { lead: words.roleLead, assist: words.roleAssist, duty: words.roleDuty }[each.role][lang],
                each.session?.activity.name ?? each.duty?.duty.name ?? '',
                each.session?.students.length ?? '',
                why.words,
              ]),
            ),
      ),
      part(words.load[lang], loadOf(sources, who, own)),
      part(words.exchange[lang], exchanges(sources, who, own)),
      part(words.basis[lang], grounds(codes, lang)),
    ],
  })
}

/** The post that an engagement is. */
function postOf({ role, session, duty, day, school }: Engagement): Post | null {
  if (role === 'duty') return duty && { role, school: school.id, duty: duty.duty.id, date: day.date }
  const block = session?.session.blocks[0]
  return session === null || block === undefined
    ? null
    : { role, group: session.session.group, date: day.date, block }
}

function whyOf({ opened, lang }: Sources, who: StaffMember, each: Engagement) {
  const post = postOf(each)
  const found = post === null ? null : explainPost(opened, { post, holder: who.id, reach: { longest: 1 } })
  if (found === null || !found.ok) return { words: '', rules: [] }
  const { instead, allowed, forbidden, rules, reasons } = found.value
  const [next] = instead.candidates.filter(({ effect }) => effect.legal)
  const weighted = grouped(Math.abs(next?.effect.weighted ?? 0))
  const said =
    next === undefined
      ? words.nobody[lang]
      : next.effect.weighted < 0
        ? tell(lang, words.better, { allowed, weighted })
        : tell(lang, words.next, { allowed, weighted })
  const kept = forbidden === 0 ? '' : tell(lang, words.keptOut, { forbidden, rules: rules.join(', ') })
  return { words: `${reasons.knowsClass ? words.knowsClass[lang] : ''}${said}${kept}`, rules }
}

function loadOf({ lang, medianOf }: Sources, who: StaffMember, own: readonly Engagement[]): Html {
  const { minutes, late } = workOf(own)
  return html`<p>${tell(lang, words.minutes, {
    minutes: grouped(minutes),
    late: grouped(late),
    carried: grouped(who.carried.load),
    median: grouped(medianOf(who.school)),
  })}</p>`
}

/** Exchanges of one of their posts that would be better for the school. */
function exchanges({ opened, view, lang }: Sources, who: StaffMember, own: readonly Engagement[]): Html {
  const found = own.flatMap((each) => {
    const post = postOf(each)
    const swaps = post === null ? null : recommendSwap(opened, { post, holder: who.id, most: 1 })
    const [best] = swaps?.ok ? swaps.value.swaps : []
    const other = view.week.staff.find(({ id }) => id === best?.staff)
    if (best === undefined || other === undefined) return []
    if (best.effect.unserved >= 0 && best.effect.weighted >= 0) return []
    const date = best.post.date
    return [
      html`<li>${dayName(each.day, lang)} ${each.session?.activity.name ?? each.duty?.duty.name ?? ''} ⇄ ${view.nameOf(other)} ${date} (${grouped(best.effect.weighted)})</li>
`,
    ]
  })
  return found.length === 0 ? html`<p>${words.noExchange[lang]}</p>` : html`<ul>${found}</ul>`
}
