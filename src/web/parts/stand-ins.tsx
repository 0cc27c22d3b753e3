import { Collapse } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useMatch } from 'react-router'
import { tell } from '../../messages/message.ts'
import { sessionWords } from '../../messages/web/session.ts'
import { repairWords as words } from '../../messages/web/weeks.ts'
import type { Post } from '../api/questions.ts'
import { useSchoolView } from '../api/rosters.ts'
import { useLang } from '../lang.tsx'
import { heldAt } from '../model/blocks.ts'
import { namesOf, refOf } from '../model/names.ts'
import { Instead } from './candidates.tsx'
import type { Asking } from './offer.tsx'
import { Loaded } from './states.tsx'

interface Props {
  readonly week: string
  readonly roster: string
  readonly staff: string
  readonly from: string
  readonly to: string
}

interface Held {
  readonly key: string
  readonly label: string
  readonly post: Post
}

/** Posts that somebody holds at a school on some days. */
function postsOf({ view, names }: Asking, { staff, from, to }: Props, lang: 'zh' | 'en'): Held[] {
  const isThen = ({ date }: { readonly date: string }): boolean => date >= from && date <= to
  const name = names.person.get(staff)?.name ?? staff
  return [
    ...view.sessions
      .filter((one) => isThen(one) && (one.lead === staff || one.assistants.includes(staff)))
      .map((one): Held => {
        const ref = refOf(one)
        const role = one.lead === staff ? 'lead' : 'assist'
        const what = names.activity.get(one.activity)?.name ?? one.activity
        const as = tell(lang, role === 'lead' ? sessionWords.lead : sessionWords.assist, { name })
        return {
          key: `${ref.group} ${ref.date} ${ref.block}`,
          label: `${heldAt(one, lang)} ${what} · ${as}`,
          post: { role, ...ref },
        }
      }),
    ...view.duties
      .filter((one) => isThen(one) && one.adults.includes(staff))
      .map(
        (one): Held => ({
          key: `${one.duty} ${one.date}`,
          label: `${heldAt(one, lang)} ${one.name}`,
          post: { role: 'duty', school: view.school.id, duty: one.duty, date: one.date },
        }),
      ),
  ]
}

/** Post by post, who could stand in for somebody who is away, with the day of each. */
export function StandIns(props: Props): ReactNode {
  const lang = useLang()
  const school = useMatch('/weeks/:week/schools/:school')?.params.school ?? ''
  const { week, roster, staff } = props
  const view = useSchoolView(roster, school)
  const asked = useMemo(
    (): Asking | null =>
      view.data === undefined
        ? null
        : { week, roster, view: view.data, names: namesOf(view.data), mayEdit: true },
    [week, roster, view.data],
  )
  if (school === '') return null
  return (
    <section>
      <h3 className="kehou-h2">{words.standIns[lang]}</h3>
      <p className="kehou-quiet">{words.standInsLead[lang]}</p>
      <Loaded query={{ ...view, data: asked ?? undefined }}>
        {(of) => {
          const posts = postsOf(of, props, lang)
          return posts.length === 0 ? (
            <p>{words.noPosts[lang]}</p>
          ) : (
            <Collapse
              size="small"
              destroyOnHidden
              items={posts.map(({ key, label, post }) => ({
                key,
                label,
                children: <Instead asked={of} post={post} holder={staff} />,
              }))}
            />
          )
        }}
      </Loaded>
    </section>
  )
}
