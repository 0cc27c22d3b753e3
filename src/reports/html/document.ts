import type { Lang } from '../../../models/text.ts'
import { Html, html } from './html.ts'
import { style } from './style.ts'

/** A whole HTML file that asks nothing of any network, around what stands in its body. */
export const document = (lang: Lang, title: string, body: Html): string =>
  html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.text
