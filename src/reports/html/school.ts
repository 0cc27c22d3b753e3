import { RULE_CODES } from '../../../models/policy/rules.ts'
import { tell } from '../../messages/message.ts'
import { namesIn } from '../../messages/names.ts'
import { reportWords as words } from '../../messages/reports.ts'
import type { SchoolFigures } from '../figures.ts'
import { missingOf } from '../missing.ts'
import type { Reported } from '../reported.ts'
import { schoolFigures, weekWords } from '../summary.ts'
import { certificateSection, clauseSection } from './certificate.ts'
import { choiceSection, loadSection } from './fairness.ts'
import { html, NOTHING } from './html.ts'
import { figureList } from './overview.ts'
import { page, type Section } from './page.ts'
import { boundSection, scoreSection } from './score.ts'
import { byDay } from './timetables/by-day.ts'
import { classes } from './timetables/classes.ts'
import { people } from './timetables/people.ts'
import { rooms } from './timetables/rooms.ts'
import { unservedList, unservedSection } from './unserved.ts'

/**
 * The report of one school.
 * @param back where the district's report is from here; null: the school is the only one, and this report says everything
 */
export function schoolPage(reported: Reported, figures: SchoolFigures, back: string | null): string {
  const { roster, certificate, view, lang } = reported
  const { school } = figures
  const alone = back === null
  const missing = missingOf(roster, view, [school])
  const section = (id: string, title: keyof typeof words, body: Section['body']): Section => ({
    id,
    title: words[title][lang],
    body,
  })
  const part = certificate.perSchool.find((one) => one.school === school.id)
  const sections = [
    section('overview', 'overview', figureList(schoolFigures(reported, figures))),
    section('by-day', 'byDay', byDay(view, school, lang)),
    section('classes', 'classes', classes(view, school, lang)),
    section('people', 'people', people(view, school, lang)),
    section('rooms', 'rooms', rooms(view, school, lang)),
    section(
      'unserved',
      'unserved',
      html`${unservedSection(missing, view, lang)}${missing.length === 0 ? NOTHING : unservedList(missing, view, lang)}`,
    ),
    section('choices', 'choices', choiceSection(figures.choices, lang)),
    section('load', 'load', loadSection(loadsOf(figures), lang)),
    section(
      'certificate',
      'certificate',
      html`${alone ? NOTHING : html`<p class="soft">${words.ofDistrict[lang]}</p>`}${certificateSection(certificate, namesIn(roster.input), lang)}`,
    ),
    ...(part === undefined
      ? []
      : [section('score', 'score', scoreSection(part.terms, roster.input.weights, lang))]),
    ...(alone
      ? [
          section('bound', 'bound', boundSection(roster, lang)),
          section('clauses', 'clauses', clauseSection(RULE_CODES, lang)),
        ]
      : []),
  ]
  return page({
    lang,
    title: tell(lang, words.ofSchool, { school: school.name }),
    subtitle: `${view.week.district.name} · ${weekWords(reported)}`,
    sections,
    back,
    roster,
  })
}

const loadsOf = ({ teachers }: SchoolFigures) => ({
  load: teachers.map(({ load }) => load),
  late: teachers.map(({ late }) => late),
})
