/** `npm run docs:figures`: writes the published accuracy of assets/accuracy.json and accuracy-unseen.json into README.md and CHANGELOG.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Accuracy, figuresText, replaceFigures, type Unseen } from './docs/figures'

const accuracy = JSON.parse(readFileSync('assets/accuracy.json', 'utf8')) as Accuracy
const unseen = JSON.parse(readFileSync('assets/accuracy-unseen.json', 'utf8')) as Unseen
for (const file of ['README.md', 'CHANGELOG.md'])
  writeFileSync(file, replaceFigures(readFileSync(file, 'utf8'), figuresText(accuracy, unseen)))
