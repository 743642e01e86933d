import { offer } from '../in-page'

offer((document) => ({ text: document.body.textContent ?? '' }))
