import type { Figure } from '../summary.ts'
import { type Html, html } from './html.ts'

/** Figures that say most, side by side. */
export const figureList = (figures: readonly Figure[]): Html =>
  html`<dl class="figures">${figures.map(
    ({ name, value, more }) => html`<div><dt>${name}</dt><dd>${value}</dd><dd>${more}</dd></div>`,
  )}</dl>`
