// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { diffPacks } from '../../analysis/pack/diff-packs'
import { fixturePack } from '../../test/panel-fixtures/fixture-pack'
import { optionsProps } from '../../test/panel-fixtures/page-props'
import { OptionsPage } from './options-page'
import type { OptionsProps } from './options-view'

function show(more: Partial<OptionsProps> = {}) {
  const { props, calls } = optionsProps(more)
  const result = render(<OptionsPage {...props} />)
  const section = (name: string) => within(screen.getByRole('region', { name }))
  return { ...result, calls, section }
}

const press = (element: Element) => fireEvent.click(element)

afterEach(cleanup)

describe('OptionsPage', () => {
  it('leads to every section', () => {
    const { container } = show()
    for (const link of screen.getByRole('navigation').querySelectorAll('a')) {
      const target = container.querySelector(link.getAttribute('href') ?? '')
      expect(target?.querySelector('h2')?.textContent).toBe(link.textContent)
    }
    expect(screen.getAllByRole('region')).toHaveLength(7)
  })

  it('changes what is marked, how much, and following', () => {
    const { section, calls } = show()
    const page = section('On the page')
    press(page.getByRole('checkbox', { name: 'The article’s own view' }))
    press(page.getByRole('radio', { name: 'Few: a handful on a screen' }))
    press(page.getByRole('checkbox', { name: 'The panel follows as I read' }))
    press(page.getByRole('checkbox', { name: /small card/ }))
    expect(calls).toEqual([
      ['change', { marks: { mention: true, vague: true, unsourced: true, judgement: true, sourced: false } }],
      ['change', { density: 'few' }],
      ['change', { follow: false }],
      ['change', { hoverCard: false }],
    ])
  })

  it('brings muted rules back', () => {
    const base = optionsProps().props.settings
    const { section, calls } = show({ settings: { ...base, mutedRules: ['hearsay', 'link'] } })
    expect(section('On the page').getByText('2 rules are hidden on every page.')).toBeTruthy()
    press(screen.getByRole('button', { name: 'Show the marks of all rules again' }))
    expect(calls).toEqual([['change', { mutedRules: [] }]])
  })

  it('changes languages, theme and text size; languages are named in themselves', () => {
    const { section, calls } = show()
    const look = section('Language and look')
    const [interfaceOf, cardsOf] = look.getAllByRole('radio', { name: 'Українська' }) as [HTMLElement, HTMLElement]
    expect(interfaceOf.closest('label')?.lang).toBe('uk')
    press(interfaceOf)
    press(cardsOf)
    press(look.getByRole('radio', { name: 'Dark' }))
    press(look.getByRole('radio', { name: '130%' }))
    expect(calls).toEqual([
      ['change', { lang: 'uk' }],
      ['change', { cardLang: 'uk' }],
      ['change', { theme: 'dark' }],
      ['change', { textScale: 1.3 }],
    ])
  })

  it('allows a site by what a reader types, and refuses what is none', () => {
    const { section, calls } = show()
    const sites = section('Sites')
    const input = sites.getByRole('textbox', { name: 'Look for articles on a site of your choice' })
    const type = (value: string) => {
      fireEvent.input(input, { target: { value } })
      fireEvent.submit(input.closest('form') as HTMLFormElement)
    }
    type('not a site')
    expect(sites.getByRole('alert').textContent).toContain('not the address of a site')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    type('https://www.news.example/a')
    expect(sites.queryByRole('alert')).toBeNull()
    press(sites.getByRole('checkbox', { name: 'with its subdomains' }))
    type('other.example')
    expect(calls).toEqual([
      ['allowSite', { host: 'news.example', subdomains: true }],
      ['allowSite', { host: 'other.example', subdomains: false }],
    ])
  })

  it('takes sites back, switches them on again, and asks for every site', () => {
    const { section, calls } = show()
    const sites = section('Sites')
    expect(sites.getByText('city-paper.example and its subdomains')).toBeTruthy()
    press(sites.getByRole('button', { name: 'Remove: news.example' }))
    press(sites.getByRole('button', { name: 'Switch on: mail.example' }))
    press(sites.getByRole('checkbox', { name: 'Look for articles on every site' }))
    expect(calls).toEqual([
      ['removeSite', 'news.example'],
      ['switchSiteOff', 'mail.example', false],
      ['allowEverySite', true],
    ])
  })

  it('shows each pack’s size and age; only added ones can be removed', () => {
    const { section, calls } = show()
    const packs = section('Packs')
    expect(packs.getAllByText(/3 notes, version 1.0.0, as of May 20, 2026 · CC0-1.0/)).toHaveLength(2)
    press(packs.getByRole('checkbox', { name: 'A pack of my own' }))
    press(packs.getByRole('button', { name: /^Remove/ }))
    expect(calls).toEqual([
      ['switchPack', 'added', true],
      ['removePack', 'added'],
    ])
  })

  it('hands over a picked file', () => {
    const { section, calls } = show()
    const file = new File(['{}'], 'pack.json', { type: 'application/json' })
    const input = section('Packs').getByLabelText('Add a pack from a file')
    Object.defineProperty(input, 'files', { value: [file] })
    fireEvent.change(input)
    expect(calls).toEqual([['importPack', file]])
  })

  it('asks before a pack is taken, showing what it changes', () => {
    const pack = fixturePack()
    const before = { ...pack, version: '0.9.0', notes: pack.notes.slice(1) }
    const { section, calls } = show({
      packImport: { kind: 'asked', pack, before, diff: diffPacks(before, pack) },
    })
    const asked = within(section('Packs').getByRole('region'))
    const heading = asked.getByRole('heading', { name: 'Add “Japan and the Patriot”, version 1.0.0?' })
    expect(document.activeElement).toBe(heading)
    expect(asked.getByText('It takes the place of version 0.9.0, which is kept.')).toBeTruthy()
    expect(asked.getByText('Added: 1. Changed: 1. Removed: 0.')).toBeTruthy()
    expect(asked.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'changed: Japan and the Patriot head, version',
      `added: ${pack.notes[0]?.title.en} notes`,
    ])
    press(asked.getByRole('button', { name: 'Add this pack' }))
    press(asked.getByRole('button', { name: 'Leave it' }))
    expect(calls).toEqual([['acceptPack'], ['cancelPack']])
  })

  it('refuses a pack with the places at fault, in the reader’s language', () => {
    const words = { place: 'notes[3] (x)', problem: 'no source', mend: 'add one' }
    const problem = { ...words, path: ['notes', 3], fault: 'missing-field', detail: '' } as const
    const { section } = show({ packImport: { kind: 'refused', file: 'a.json', problems: [problem] } })
    const refusal = section('Packs').getByRole('alert')
    expect(refusal.textContent).toBe('a.json was not taken:notes[3] (x): This field is missing.')
  })

  it('goes back to the version before, and says what was taken', () => {
    const pack = fixturePack()
    const packs = [{ pack, bundled: false, on: true, canGoBack: true }]
    const { section, calls } = show({ packs, packImport: { kind: 'taken', pack } })
    expect(section('Packs').getByText('“Japan and the Patriot” is in use now.')).toBeTruthy()
    press(section('Packs').getByRole('button', { name: /^Go back to the version before/ }))
    expect(calls).toEqual([['goBackPack', 'fixture']])
  })

  it('erases only after asking once more', () => {
    const { section, calls } = show()
    const data = section('Your data')
    press(data.getByRole('button', { name: 'Erase everything' }))
    press(data.getByRole('button', { name: 'Keep' }))
    expect(calls).toEqual([])
    press(data.getByRole('button', { name: 'Erase everything' }))
    press(data.getByRole('button', { name: 'Erase now' }))
    press(data.getByRole('button', { name: 'Export' }))
    expect(calls).toEqual([['eraseAll'], ['exportData']])
  })

  it('lists the keys, and says where they are changed', () => {
    const { section, calls } = show()
    const keys = section('Keys')
    expect(keys.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Open Sidelight and read this pageAlt+Shift+K',
      'Next markno key',
    ])
    press(keys.getByRole('button', { name: 'Change keys in the browser' }))
    expect(calls).toEqual([['openShortcuts']])
    cleanup()
    const { actions } = optionsProps().props
    show({ actions: { ...actions, openShortcuts: null } })
    expect(screen.getByText(/Manage Extension Shortcuts/)).toBeTruthy()
  })

  it('tells its accuracy in plain words, and admits to none', () => {
    const { section } = show()
    const about = section('About')
    expect(about.getByText(/^English: 87 of 100 .*271 sentences of 14 articles/)).toBeTruthy()
    expect(about.getByText('78 of 100 that Sidelight calls so are so')).toBeTruthy()
    expect(about.getByText('81 of 100 that are so are found')).toBeTruthy()
    cleanup()
    show({ accuracy: [] })
    expect(screen.getByText('No measurement came with this version.')).toBeTruthy()
  })

  it('says what came of a request on one status line', () => {
    show({ status: 'Pack added.' })
    expect(screen.getByRole('status').textContent).toBe('Pack added.')
    cleanup()
    show({ status: 'data.not-ours' })
    expect(screen.getByRole('status').textContent).toMatch(/^This file holds no settings/)
  })
})
