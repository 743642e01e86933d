import { describe, expect, it } from 'vitest'
import { toArticle } from '../pack/small-pack'
import { guessLanguage } from './guess-language'

const english = 'The ministry said that it was ready to ship the missiles and that the transfer is done.'
describe('guessLanguage', () => {
  it.each([
    ['what the page says', 'en-US', english, 'en'],
    ['English without a statement', '', english, 'en'],
    ['English on a page that says German', 'de', english, 'en'],
    ['German', '', 'Die Ministerin sagte, dass der Export nicht mit den Regeln und dem Gesetz vereinbar ist.', 'de'],
    ['Japanese', 'en', '政府はパトリオットを米国に輸出したと発表した。', 'ja'],
    ['Chinese', '', '日本政府宣布向美国出口爱国者导弹。', 'zh'],
    ['Ukrainian', '', 'Україна отримала ракети Patriot від союзників, повідомив міністр.', 'uk'],
    ['Russian', '', 'Япония передала США ракеты Patriot, сообщили в министерстве обороны. Это были первые.', 'ru'],
    ['Bulgarian where the page says so', 'bg', 'Япония предаде на САЩ ракети, съобщиха от министерството.', 'bg'],
    ['the statement where the text is too short', 'fr', 'Patriot PAC-3', 'fr'],
    ['nothing where nothing tells', '', 'Patriot PAC-3', ''],
  ])('tells %s', (_, lang, text, expected) => expect(guessLanguage(toArticle([text], lang))).toBe(expected))
})
