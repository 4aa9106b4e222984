/** Whether ⌘ is the key of shortcuts on this machine. */
export const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
