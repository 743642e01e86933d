import { startOptions } from './start-options'

const root = document.getElementById('options')
if (root) void startOptions(root)
