import type { PanelActions } from '../../components/panel-view'
import { copyText } from '../../platform/copy-text'

const nothing = () => {}

/** The sample panel stands beside no page: what would reach one does nothing. Search, tabs, filters and copying are its own. */
export const IDLE_ACTIONS: PanelActions = {
  goToStatement: nothing,
  goToMention: nothing,
  hover: nothing,
  setMark: nothing,
  setFollow: nothing,
  setTimelineAs: nothing,
  readAnyway: nothing,
  retry: nothing,
  setNotAboutTopic: nothing,
  allow: nothing,
  pause: nothing,
  resume: nothing,
  showMarks: nothing,
  muteStatement: nothing,
  unmuteStatement: nothing,
  muteRule: nothing,
  unmuteRule: nothing,
  copy: copyText,
  exportAnalysis: nothing,
  openExported: nothing,
  openOptions: nothing,
}
