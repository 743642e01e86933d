/** Does what makes the button that was pressed go away, and takes the keyboard to the tab's panel before it is lost. */
export function leaveFor(act: () => void): void {
  document.getElementById('tab-panel')?.focus({ preventScroll: true })
  act()
}
