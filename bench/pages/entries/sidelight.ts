import { extract } from '../../extractor'
import { offer } from '../in-page'

offer(extract)
