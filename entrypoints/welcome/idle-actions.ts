import type { PanelActions } from '../../components/panel-view'

const nothing = () => {}

/** The sample panel stands beside no page: what would reach one does nothing. Search, tabs and filters are its own. */
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
  copy: nothing,
  exportAnalysis: nothing,
  openExported: nothing,
  openOptions: nothing,
}
