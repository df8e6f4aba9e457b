// What is told once to those who listen, wherever they are on the page. It stands outside of the
// page itself, so that it outlives each of its screens.

const voice = document.createElement('p');
voice.className = 'unseen';
voice.setAttribute('role', 'status');
document.body.append(voice);

export function say(words: string): void {
  voice.textContent = words;
}
