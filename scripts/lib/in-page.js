// Runs inside VS Code's page (an init script of Playwright), not in Node.

const longestMs = 5000;

/**
 * Resolves when the page has not changed for a while. The blinking cursor does not count.
 * @param {number} quietMs
 */
window.ogpplanQuiet = (quietMs) =>
  new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(end, quietMs);
    const observer = new MutationObserver((changes) => {
      if (changes.every(({ target }) => target.closest?.('.cursors-layer'))) return;
      clearTimeout(timer);
      timer = setTimeout(end, quietMs);
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    setTimeout(end, longestMs);
  });

/** Closes what VS Code itself pops up. */
window.ogpplanCloseToasts = () => {
  for (const button of document.querySelectorAll('.notification-toast .codicon-notifications-clear'))
    button.click();
};
