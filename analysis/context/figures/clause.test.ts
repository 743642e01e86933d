import { describe, expect, it } from 'vitest'
import { clauseAround, findDoubt } from './clause'

const doubtAt = (text: string, words: string) => findDoubt(text, clauseAround(text, text.indexOf(words)), [], true)

describe('doubt in the clause of a figure', () => {
  it.each([
    ['The contract was signed in May 2024 for 870 missiles.', '870'],
    ['May 2024 brought 870 missiles.', '870'],
    ['By late May the 870 missiles had arrived.', '870'],
    ['殺傷能力のある武器の輸出に56.6％が反対した。', '56.6'],
    ['It had 870 missiles, had it not?', '870'],
    ['能力は足りないが、年間30発を生産した。', '30'],
  ])('finds none in %s', (text, words) => expect(doubtAt(text, words)).toBeNull())

  it.each([
    ['It may buy 870 missiles.', '870', 'may'],
    ['May it buy 870 missiles?', '870', 'May'],
    ['Tokyo denied that 870 missiles had left.', '870', 'denied'],
    ['年間最大60発を生産できる。', '60', 'できる'],
    ['30発とは確認していない。', '30', 'ない'],
    ['It is a myth, he said, that it has 870 missiles.', '870', 'myth'],
    ['It has 870 missiles, which is untrue.', '870', 'untrue'],
    ['Had it bought 870 missiles, few would have noticed.', '870', 'Had'],
    ['It hardly has 870 missiles.', '870', 'hardly'],
    ['It failed to buy 870 missiles.', '870', 'failed to'],
    ['30発という噂がある。', '30', '噂'],
  ])('finds it in %s', (text, words, doubt) => expect(doubtAt(text, words)).toBe(doubt))
})
