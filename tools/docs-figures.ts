/** `npm run docs:figures`: writes the published accuracy of assets/accuracy.json into README.md and CHANGELOG.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Accuracy, figuresText, replaceFigures } from './docs/figures'

const accuracy = JSON.parse(readFileSync('assets/accuracy.json', 'utf8')) as Accuracy
for (const file of ['README.md', 'CHANGELOG.md'])
  writeFileSync(file, replaceFigures(readFileSync(file, 'utf8'), figuresText(accuracy)))
