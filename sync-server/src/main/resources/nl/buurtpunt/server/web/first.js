// Runs before anything is drawn: a code that came in the address is taken out of it at once, so that it stands neither
// in the address bar nor in what "back" returns to. page.js takes it from here, once.
(function () {
  var found = location.hash.slice(1)
  if (found) history.replaceState(null, '', location.pathname)
  var kept = found
  window.takeFragment = function () { var it = kept; kept = ''; found = ''; return it }
})()
