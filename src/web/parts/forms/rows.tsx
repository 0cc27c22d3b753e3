import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { tell } from '../../../messages/message.ts'
import { dataWords as words } from '../../../messages/web/data.ts'
import { useLang } from '../../lang.tsx'
import { listLabel } from '../../model/form-labels.ts'
import type { InnerList } from '../../model/forms.ts'
import { Field } from './field.tsx'

/** The lines of a list within a row: each with its fields, added and taken away one by one. */
export function Rows({ list: { path, table } }: { readonly list: InnerList }): ReactNode {
  const lang = useLang()
  const name = listLabel(table.name, lang)
  return (
    <Form.List name={[...path]}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name: index }) => (
            <fieldset
              key={key}
              className="kehou-fields"
              aria-label={tell(lang, words.row, { row: index + 1 })}
            >
              {table.columns.map((column) => (
                <Field key={column.path.join('.')} column={column} at={[...path, index]} />
              ))}
              <Button
                size="small"
                danger
                type="text"
                className="kehou-fields-end"
                aria-label={tell(lang, words.removeRow, { row: index + 1 })}
                onClick={() => remove(index)}
              >
                {words.remove[lang]}
              </Button>
            </fieldset>
          ))}
          <Button type="dashed" size="small" onClick={() => add({})}>
            {tell(lang, words.addRow, { name })}
          </Button>
        </>
      )}
    </Form.List>
  )
}
