import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { TriedUnit } from '../../../../models/answers/explanation.ts'
import { tell } from '../../../messages/message.ts'
import { grouped } from '../../../messages/numbers.ts'
import { unitWords } from '../../../messages/units.ts'
import { loanWords as words } from '../../../messages/web/people.ts'
import { useNames } from '../../api/data.ts'
import { useTeacherDays } from '../../api/loans.ts'
import { useStudy } from '../../api/studies.ts'
import { space } from '../../design.ts'
import { useLang } from '../../lang.tsx'
import { Loaded, Nothing } from '../states.tsx'
import { Studying } from '../studying.tsx'
import { WideTable } from '../wide-table.tsx'
import { TeacherDays } from './teacher-days.tsx'

interface Props {
  readonly roster: string
  readonly week: string
  readonly needs: readonly { readonly id: string; readonly name: string }[]
}

const isTeacher = ({ unit }: TriedUnit): boolean => unit.kind === 'adult' || unit.kind === 'loan'

/** Teachers tried one by one: who could be lent on which day, and one of each skill. */
function Tried({ roster, week, school }: Omit<Props, 'needs'> & { readonly school: string }): ReactNode {
  const lang = useLang()
  const worth = useStudy(roster, school, 'worth')
  const found = worth.data !== undefined && 'units' in worth.data ? worth.data : undefined
  const units = (found?.units ?? []).filter(isTeacher)
  const lent = units.flatMap(({ unit }) => (unit.kind === 'loan' ? [unit.staff] : []))
  const names = useNames(week, 'staff', [...new Set<string>(lent)].sort())
  const nameOf = (id: string): string => names.data?.get(id) ?? id
  return (
    <>
      <p>{words.whoLead[lang]}</p>
      <Studying study={worth} label={words.who[lang]} />
      {found === undefined ? null : units.length === 0 ? (
        <Nothing text={words.noWorth[lang]} />
      ) : (
        <WideTable<TriedUnit>
          style={{ marginTop: 16 }}
          rowKey={({ unit }) => JSON.stringify(unit)}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={units}
          columns={[
            { title: words.unit[lang], key: 'unit', render: (_, { unit }) => unitWords(unit, nameOf, lang) },
            { title: words.serves[lang], dataIndex: 'served', align: 'right' },
            {
              title: words.gain[lang],
              dataIndex: 'weighted',
              align: 'right',
              render: (weighted: number) => grouped(-weighted),
            },
            {
              title: words.sure[lang],
              key: 'proved',
              render: (_, { proved }) => (proved ? words.proved : words.verified)[lang],
            },
          ]}
        />
      )}
      {found === undefined ? null : (
        <p className="kehou-quiet">{tell(lang, words.worthNote, { unserved: found.unserved })}</p>
      )}
    </>
  )
}

/** What one more teacher-day is worth to a weak school: by skill and day, and by who could come. */
export function TeacherDay({ roster, week, needs }: Props): ReactNode {
  const lang = useLang()
  const [school, setSchool] = useState(needs[0]?.id ?? '')
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const isAsked = asked.has(school)
  const days = useTeacherDays(roster, school, isAsked)
  return (
    <>
      <p>{words.worthLead[lang]}</p>
      <div className="kehou-line" style={{ marginBottom: space.m }}>
        <Select
          aria-label={words.needy[lang]}
          style={{ minWidth: 200 }}
          value={school}
          options={needs.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setSchool}
        />
        <Button loading={days.isFetching} onClick={() => setAsked(new Set([...asked, school]))}>
          {words.work[lang]}
        </Button>
      </div>
      {isAsked ? (
        <Loaded query={days}>
          {(found) => (
            <>
              <TeacherDays school={needs.find(({ id }) => id === school)?.name ?? school} days={found.days} />
              <Tried key={school} {...{ roster, week, school }} />
            </>
          )}
        </Loaded>
      ) : null}
    </>
  )
}
