// Shows today among the days that Taqwim computed when the site was built; hooks.py has put them into the page.
{
  const { first, words } = JSON.parse(document.getElementById("days").textContent);
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const n = (today - Date.parse(first)) / 86_400_000;
  const note = document.getElementById("day");
  const iso = new Date(today).toISOString().slice(0, 10);
  const rows = [...document.querySelectorAll("article tbody tr")].filter((row) => row.cells[0].innerText in words);
  const days = rows.map((row) => words[row.cells[0].innerText].split(" "));
  if (n < 0 || n >= days[0].length) {
    note.textContent = `Today, ${iso}, is not among the days that this page has. Of ${first}:`;
  } else {
    note.textContent = `Today, ${iso}:`;
    rows.forEach((row, i) => {
      // A word is the length of what the text shares with that of the day before, and the rest.
      const text = days[i].slice(0, n + 1).reduce((t, word) => t.slice(0, parseInt(word[0], 36)) + word.slice(1), "");
      row.cells[1].textContent = text || "outside its range";
    });
  }
}
