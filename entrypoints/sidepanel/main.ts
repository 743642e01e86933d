import { startPanel } from './start-panel'

const root = document.getElementById('panel')
if (root) void startPanel(root)
