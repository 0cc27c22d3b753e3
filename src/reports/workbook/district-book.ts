import { TERM_CODES, terms } from '../../../models/policy/terms.ts'
import type { Text } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { reportWords } from '../../messages/reports.ts'
import { rosterBookWords as words } from '../../messages/roster-book.ts'
import { bookBytes } from '../../workbook/write.ts'
import type { Reported } from '../reported.ts'
import { spreadOf } from '../spread.ts'
import { districtFigures, firstTwo, nameIn, weekWords } from '../summary.ts'
import { certificateSheet } from './certificate.ts'
import { overviewSheet } from './overview.ts'
import { type Line, type Printed, printedSheet } from './sheet.ts'

/** The printed sheets of a district, in order. */
function districtSheets(reported: Reported): Printed[] {
  const { lang, view } = reported
  const title = (sheet: Text): Line => ({
    kind: 'title',
    cells: [
      tell(lang, words.titleOf, {
        school: view.week.district.name,
        sheet: sheet[lang],
        week: weekWords(reported),
      }),
    ],
  })
  return [
    overviewSheet(districtFigures(reported), title(words.overview), lang),
    compareSheet(reported, title(words.compare)),
    scoreSheet(reported, title(words.score)),
    certificateSheet(reported, title),
  ]
}

/** The workbook of a district: its schools side by side, the value by term and school, the certificate. */
export const districtBook = (reported: Reported): Promise<Uint8Array> =>
  bookBytes(districtSheets(reported).map(printedSheet), reported.view.week.monday)

function compareSheet({ roster, certificate, figures, lang }: Reported, title: Line): Printed {
  const nameOf = nameIn(roster)
  const known = new Map<string, (typeof figures)[number]>(figures.map((one) => [one.school.id, one]))
  const head = [
    reportWords.school,
    reportWords.students,
    reportWords.sessions,
    reportWords.required,
    reportWords.unservedCount,
    reportWords.perMille,
    reportWords.firstTwo,
    reportWords.loadMedian,
    reportWords.lateMost,
    reportWords.weighted,
  ].map((text) => text[lang])
  return {
    name: words.compare[lang],
    orientation: 'landscape',
    shares: [24, 9, 9, 10, 9, 9, 11, 10, 10, 12],
    lines: [
      title,
      { kind: 'head', cells: head },
      ...certificate.perSchool.map((part): Line => {
        const own = known.get(part.school)
        if (part.refused || own === undefined)
          return { kind: 'body', cells: [nameOf(part.school), reportWords.refusedSchool[lang]] }
        return {
          kind: 'body',
          cells: [
            nameOf(part.school),
            part.signedUp,
            own.sessions,
            part.required,
            part.unserved,
            part.share,
            firstTwo(own.choices),
            spreadOf(own.teachers.map(({ load }) => load)).median,
            spreadOf(own.teachers.map(({ late }) => late)).most,
            part.weighted,
          ],
        }
      }),
    ],
    repeat: 2,
    fit: 'width',
  }
}

function scoreSheet({ roster, certificate, lang }: Reported, title: Line): Printed {
  const nameOf = nameIn(roster)
  const { weights } = roster.input
  return {
    name: words.score[lang],
    orientation: 'landscape',
    shares: [22, ...TERM_CODES.map(() => 9), 11],
    lines: [
      title,
      {
        kind: 'head',
        cells: [
          reportWords.school[lang],
          ...TERM_CODES.map((code) => `${code} ${terms[code].name[lang]}`),
          reportWords.total[lang],
        ],
      },
      ...certificate.perSchool
        .filter(({ refused }) => !refused)
        .map(
          (part): Line => ({
            kind: 'body',
            cells: [
              nameOf(part.school),
              ...TERM_CODES.map((code) => part.terms[code] * weights[code]),
              part.weighted,
            ],
          }),
        ),
      {
        kind: 'total',
        cells: [
          reportWords.total[lang],
          ...TERM_CODES.map((code) => roster.score.terms[code] * weights[code]),
          roster.score.weighted,
        ],
      },
    ],
    repeat: 2,
    fit: 'width',
  }
}
