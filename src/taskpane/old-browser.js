/* global window, document */
/*
 * Runs before everything else and is copied as it is, so it is written for the web view of Excel 2019 (ES5):
 * where the pane's code cannot run, the explanation in the page is shown at once instead of after some seconds.
 */
(function () {
  'use strict';

  function tooOld() {
    return (
      typeof window.Promise !== 'function' ||
      typeof window.Promise.any !== 'function' ||
      typeof String.prototype.replaceAll !== 'function' ||
      typeof window.globalThis === 'undefined'
    );
  }

  /* Nothing to do once the pane has mounted: React has taken #boot away. */
  function showTrouble() {
    var boot = document.getElementById('boot');
    if (boot) boot.className = 'boot boot-failed';
  }

  function whenParsed(action) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', action);
    else action();
  }

  /* Only what the page itself loads counts: office.js adds scripts of its own that may fail without harm. */
  function isOurs(event) {
    var target = event.target;
    if (target && target.tagName) return target.tagName === 'SCRIPT' && target.hasAttribute('data-boot');
    var origin = window.location.protocol + '//' + window.location.host;
    return String(event.filename).indexOf(origin) === 0;
  }

  if (tooOld()) whenParsed(showTrouble);

  function onError(event) {
    if (isOurs(event)) whenParsed(showTrouble);
  }

  /* Capturing, because a script that could not be loaded does not bubble its error. */
  window.addEventListener('error', onError, true);
})();
