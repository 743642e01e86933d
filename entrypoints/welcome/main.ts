import { askForEverySite } from '../../platform/detector-registration'

document.querySelector('[data-choice="every-site"]')?.addEventListener('click', () => void askForEverySite())
