// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { welcomeProps } from '../../test/panel-fixtures/page-props'
import { WelcomePage } from './welcome-page'
import type { WelcomeProps } from './welcome-view'

function show(more: Partial<WelcomeProps> = {}) {
  const { props, calls } = welcomeProps(more)
  return { ...render(<WelcomePage {...props} />), calls }
}

afterEach(cleanup)

const choice = (name: RegExp) => screen.getByRole('button', { name })

it('offers three ways, and says which holds', () => {
  const { calls } = show({ choice: 'on-click' })
  expect(choice(/^Only when I click/).getAttribute('aria-pressed')).toBe('true')
  expect(choice(/^On every site/).getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(choice(/^On every site/))
  fireEvent.click(choice(/^Only when I click/))
  expect(calls).toEqual([
    ['choose', 'every-site'],
    ['choose', 'on-click'],
  ])
})

it('asks which sites once that way is chosen, and lists those allowed', () => {
  const { calls } = show({ allowed: [{ host: 'a.example', subdomains: true }] })
  expect(screen.queryByRole('textbox')).toBeNull()
  fireEvent.click(choice(/^On sites I choose/))
  const input = screen.getByRole('textbox', { name: 'Look for articles on a site of your choice' })
  fireEvent.input(input, { target: { value: 'news.example' } })
  fireEvent.submit(input.closest('form') as HTMLFormElement)
  expect(calls).toEqual([
    ['choose', 'chosen-sites'],
    ['allowSite', { host: 'news.example', subdomains: true }],
  ])
  expect(screen.getByText('Allowed: a.example')).toBeTruthy()
})

it('shows the panel on a sample on request, and not without one', () => {
  show()
  const look = choice(/^See the panel/)
  expect(look.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(look)
  expect(look.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByRole('tablist')).toBeTruthy()
  cleanup()
  show({ sample: null })
  expect(screen.queryByRole('button', { name: /^See the panel/ })).toBeNull()
})
