import { Readability } from '@mozilla/readability'
import { offer } from '../in-page'

// On a copy of the document, as its README tells: `parse` takes the document apart.
offer((document) => ({ html: new Readability(document.cloneNode(true) as Document).parse()?.content ?? '' }))
