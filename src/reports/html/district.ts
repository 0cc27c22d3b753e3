import { RULE_CODES } from '../../../models/policy/rules.ts'
import { namesIn } from '../../messages/names.ts'
import { reportWords as words } from '../../messages/reports.ts'
import { sumOfChoices } from '../achieved.ts'
import { missingOf } from '../missing.ts'
import type { Reported } from '../reported.ts'
import { districtFigures, nameIn, weekWords } from '../summary.ts'
import { certificateSection, clauseSection } from './certificate.ts'
import { compareSection } from './compare.ts'
import { choiceSection, loadSection } from './fairness.ts'
import { html } from './html.ts'
import { figureList } from './overview.ts'
import { page, type Section } from './page.ts'
import { boundSection, scoreBySchool, scoreSection } from './score.ts'
import { unservedSection } from './unserved.ts'

/**
 * The report of a district: its figures, its schools side by side, the certificate. Timetables stand in the schools' own.
 * @param linkTo address of a school's report from here; null: it has none
 */
export function districtPage(reported: Reported, linkTo: (school: string) => string | null): string {
  const { roster, certificate, view, figures, lang } = reported
  const nameOf = nameIn(roster)
  const { weights } = roster.input
  const teachers = figures.flatMap((school) => school.teachers)
  const section = (id: string, title: keyof typeof words, body: Section['body']): Section => ({
    id,
    title: words[title][lang],
    body,
  })
  return page({
    lang,
    title: words.title[lang],
    subtitle: `${view.week.district.name} · ${weekWords(reported)}`,
    back: null,
    roster,
    sections: [
      section('overview', 'overview', figureList(districtFigures(reported))),
      section('compare', 'compare', compareSection({ figures, certificate, nameOf, linkTo }, lang)),
      section('choices', 'choices', choiceSection(sumOfChoices(figures), lang)),
      section(
        'load',
        'load',
        loadSection({ load: teachers.map(({ load }) => load), late: teachers.map(({ late }) => late) }, lang),
      ),
      section('unserved', 'unserved', unservedSection(missingOf(roster, view, view.schools), view, lang)),
      section('certificate', 'certificate', certificateSection(certificate, namesIn(roster.input), lang)),
      section(
        'score',
        'score',
        html`${scoreSection(roster.score.terms, weights, lang)}${scoreBySchool(certificate, weights, nameOf, lang)}`,
      ),
      section('bound', 'bound', boundSection(roster, lang)),
      section('clauses', 'clauses', clauseSection(RULE_CODES, lang)),
    ],
  })
}
