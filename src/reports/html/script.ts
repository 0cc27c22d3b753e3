/**
 * What a report does beyond being read: find rows by a word, show one part alone, print. The page is whole without it, so
 * its controls appear only when it runs.
 */
export const script = `
(function () {
  var form = document.getElementById('tools')
  if (!form) return
  form.hidden = false
  var only = form.elements.only, find = form.elements.find, none = document.getElementById('none')
  var sheets = [].slice.call(document.querySelectorAll('[data-part]'))
  var rows = [].slice.call(document.querySelectorAll('[data-row]'))
  sheets.forEach(function (sheet) {
    var option = document.createElement('option')
    option.value = sheet.id
    option.textContent = sheet.getAttribute('data-part')
    only.appendChild(option)
  })
  function show() {
    var chosen = only.value && document.getElementById(only.value)
    sheets.forEach(function (sheet) {
      sheet.hidden = !!chosen && !(sheet === chosen || sheet.contains(chosen) || chosen.contains(sheet))
    })
    var word = find.value.trim().toLowerCase(), found = 0
    rows.forEach(function (row) {
      var fits = !word || row.textContent.toLowerCase().indexOf(word) >= 0
      row.hidden = !fits
      if (fits) found++
    })
    none.hidden = !word || found > 0
  }
  var due
  find.addEventListener('input', function () { clearTimeout(due); due = setTimeout(show, 150) })
  only.addEventListener('change', function () { show(); window.scrollTo(0, 0) })
  form.addEventListener('submit', function (event) { event.preventDefault(); show() })
  form.elements.print.addEventListener('click', function () { window.print() })
})()
`
