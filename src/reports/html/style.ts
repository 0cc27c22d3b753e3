/** The look of a report: on a screen, on a phone, and on A4, where each class has a page of its own. */
export const style = `
:root { --ink: #1b1f24; --soft: #505862; --line: #c9ced6; --back: #fff; --band: #f3f5f8; --accent: #1f5fa8; --bad: #a61b1b; --good: #1d6b3c }
* { box-sizing: border-box }
html { scroll-padding-top: 7rem; -webkit-text-size-adjust: 100% }
body { margin: 0; color: var(--ink); background: var(--back); font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif }
a { color: var(--accent) }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 0; z-index: 3; background: #fff; padding: .5rem 1rem }
header, main, footer { max-width: 1280px; margin: 0 auto; padding: 0 1rem }
header { padding-top: 1rem }
h1 { font-size: 1.5rem; margin: .2rem 0 }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; padding-top: .4rem; border-top: 2px solid var(--ink) }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem }
p { margin: .4rem 0 }
.soft { color: var(--soft) }
.bad { color: var(--bad); font-weight: 600 }
.good { color: var(--good); font-weight: 600 }
nav { position: sticky; top: 0; z-index: 2; background: var(--back); border-bottom: 1px solid var(--line) }
nav > div { max-width: 1280px; margin: 0 auto; padding: .4rem 1rem; display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: center }
nav ul { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: 0; padding: 0; list-style: none }
nav li { white-space: nowrap }
nav a { display: inline-block; padding: .3rem 0 }
nav form { display: flex; flex-wrap: wrap; gap: .4rem; margin-left: auto }
input, select, button { font: inherit; padding: .25rem .5rem; border: 1px solid #6b7480; border-radius: 4px; background: #fff; color: inherit; max-width: 100% }
input { width: 17rem }
:focus-visible { outline: 3px solid #f0a500; outline-offset: 1px }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .7rem; margin: 1rem 0; padding: 0 }
.figures > div { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .8rem; break-inside: avoid }
.figures dt { color: var(--soft) }
.figures dd { margin: 0; font-size: 1.35rem; font-weight: 600; line-height: 1.3 }
.figures dd + dd { font-size: .9rem; font-weight: 400; color: var(--soft) }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem 2rem; align-items: start }
figure { margin: 0; break-inside: avoid }
figcaption { font-weight: 600 }
.plot svg { width: 100%; max-width: 560px; height: auto; display: block }
.scroll { overflow-x: auto; max-width: 100%; position: relative }
table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { border: 1px solid var(--line); padding: .28rem .45rem; text-align: left; vertical-align: top }
th { word-break: keep-all }
thead th { background: var(--band); vertical-align: bottom }
.n { text-align: right; white-space: nowrap }
.t, .u { white-space: nowrap }
td small, th small { color: var(--soft); font-weight: 400 }
tbody th { font-weight: 600; background: #fafbfc; min-width: 6.5em }
.week tbody th { min-width: 0; overflow-wrap: anywhere }
.sheet, .day { content-visibility: auto; contain-intrinsic-size: auto 1200px }
.week { table-layout: fixed; min-width: 46rem }
.week > thead th:first-child { width: 8.5rem }
.week td { overflow-wrap: anywhere; word-break: keep-all }
.week .e { margin: 0 0 .25rem }
.week .e:last-child { margin: 0 }
.class td small { color: var(--accent); font-weight: 600 }
.class .all { background: var(--band) }
details > summary { cursor: pointer; padding: .2rem 0 }
[hidden] { display: none !important }
footer { margin-top: 3rem; padding-bottom: 2rem; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere }
@media (max-width: 640px) {
  body { font-size: 16px }
  header, main, footer { padding-left: .7rem; padding-right: .7rem }
  nav { position: static }
  html { scroll-padding-top: .5rem }
  nav form { margin: 0; width: 100% }
  input { width: 100% }
  .day th small { display: block }
  #certificate table, #score table { min-width: 50rem }
  .day table { min-width: 60rem }
  .week { min-width: 0; table-layout: auto }
  .week, .cards, :is(.week, .cards) > tbody, :is(.week, .cards) > tbody > tr, :is(.week, .cards) > tbody > tr > * { display: block; width: 100% }
  :is(.week, .cards) > thead { position: absolute; left: -999rem }
  :is(.week, .cards) > tbody > tr { margin-bottom: .8rem; border: 1px solid var(--line) }
  :is(.week, .cards) > tbody > tr > * { border: 0; border-top: 1px solid #e3e6ea }
  :is(.week, .cards) > tbody > tr > th { border-top: 0; background: var(--band) }
  :is(.week, .cards) > tbody > tr > td { position: relative; padding-left: 5.4rem; min-height: 2.1rem; text-align: left; white-space: normal }
  :is(.week, .cards) > tbody > tr > td::before { content: attr(data-name); color: var(--soft); position: absolute; left: .45rem; width: 4.6rem; font-size: .9em }
  :is(.week, .cards) > tbody > tr > td.none { display: none }
}
@page { size: A4 portrait; margin: 10mm }
@page wide { size: A4 landscape; margin: 10mm }
@media print {
  body { font-size: 9pt; line-height: 1.3 }
  header, main, footer { max-width: none; padding: 0 1px }
  nav, .skip, .screen { display: none }
  h2 { font-size: 13pt; margin: 0 0 2mm; padding: 0; border: 0; break-after: avoid }
  h3 { font-size: 10.5pt; margin: 3mm 0 1mm; break-after: avoid }
  section.part { break-before: page }
  section.part:first-of-type, #unserved, #choices, #load, #bound { break-before: auto }
  section.sheet { break-before: page }
  section.sheet:first-of-type { break-before: auto }
  #classes > h2 { display: none }
  table { font-size: 8pt }
  th, td { padding: .6mm 1mm }
  tr, .e { break-inside: avoid }
  thead { display: table-header-group }
  .scroll { overflow: visible }
  .week { min-width: 0 }
  .week > thead th:first-child { width: 20mm }
  .wide { page: wide }
  .places { margin: 1mm 0 0; font-size: 7pt; line-height: 1.3 }
  .class { font-size: var(--fit); line-height: 1.22 }
  .class > thead th:first-child { width: var(--first) }
  .class th, .class td { padding: .3mm .8mm }
  .class td { word-break: normal }
  .class td small { font-size: inherit }
  .class .e { display: inline; margin: 0 }
  .class .e + .e::before { content: " · " }
  .sheet, .day { content-visibility: visible }
  .pair { grid-template-columns: 1fr 1fr }
  .plot svg { max-height: 200mm }
  .day td:nth-child(4) { min-width: 8em }
  td.t { white-space: normal; word-break: keep-all; overflow-wrap: break-word }
  a { color: inherit; text-decoration: none }
  details > summary { list-style: none }
}
`
