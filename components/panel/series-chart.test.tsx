// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import type { PackSeries } from '../../analysis/pack/schema'
import { fixtureProps } from '../../test/panel-fixtures/fixture-props'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { SeriesChart } from './series-chart'

afterEach(cleanup)

it('is a table in words, with bars in proportion and what is planned told apart', () => {
  const series = fixtureProps({ kind: 'reading' }).library.series('mse-output') as PackSeries
  const { container } = renderInPanel(<SeriesChart series={series} />)
  expect(screen.getByRole('row', { name: /2025/ }).textContent).toBe('2025620')
  expect(screen.getByRole('row', { name: /2032/ }).textContent).toBe('20322,000 planned')
  const bars = [...container.querySelectorAll<HTMLElement>('.bar')]
  expect(bars.map((bar) => bar.style.width)).toEqual(['12.6%', '17.5%', '25%', '31%', '100%'])
  expect(bars.map((bar) => bar.classList.contains('planned'))).toEqual([false, false, false, false, true])
  expect(screen.getByRole('link').textContent).toBe('Lockheed Martin')
})
