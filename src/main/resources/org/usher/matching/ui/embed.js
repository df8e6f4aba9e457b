// The first question of the portal, on another site. One tag is all it needs:
//   <script src="https://portal.example.com/embed.js" async></script>
// The question stands where the tag does, or in each <usher-question> of the page. What is inside
// that element is shown until the question is there, and stays when it cannot be had.
// No cookie is read or set, nothing is stored, nothing is asked of any other server.
(() => {
  const script = document.currentScript;
  const portal = new URL(script.src).origin;
  const style = `
    :host { display: block; font: inherit; color: inherit; }
    section { display: grid; gap: 0.75em; max-width: 46em; }
    h2 { font-size: 1.35em; line-height: 1.2; margin: 0; }
    p { margin: 0; opacity: 0.85; }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5em;
         grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr)); }
    a { color: inherit; }
    li a { display: flex; align-items: center; min-height: 44px; height: 100%; box-sizing: border-box;
           padding: 0.5em 1em; border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
           border-radius: 0.6em; text-decoration: none; }
    li a:hover { border-color: currentColor; }
    a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
    .skip { display: inline-flex; align-items: center; min-height: 44px; }`;

  const made = (tag, words, attributes = {}) => {
    const element = document.createElement(tag);
    if (words) element.textContent = words;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };

  class UsherQuestion extends HTMLElement {
    async connectedCallback() {
      if (this.shadowRoot) return;
      const shadow = this.attachShadow({ mode: 'open' });
      shadow.append(made('slot'));
      const language = this.getAttribute('language') || document.documentElement.lang || '';
      try {
        const answer = await fetch(
          `${portal}/embed/question?language=${encodeURIComponent(language)}`,
          { credentials: 'omit', referrerPolicy: 'origin' },
        );
        if (answer.ok) this.show(shadow, await answer.json());
      } catch {
        // The page around goes on as if we were not there.
      }
    }

    show(shadow, asked) {
      const { language: lang, direction: dir } = asked;
      const section = made('section', '', { 'aria-labelledby': 'ask', lang, dir });
      const list = made('ul');
      asked.options.forEach((option) => {
        const item = made('li');
        item.append(made('a', option.label, { href: option.href }));
        list.append(item);
      });
      section.append(
        made('h2', asked.ask, { id: 'ask' }),
        made('p', asked.why),
        list,
        made('a', asked.skip.label, { href: asked.skip.href, class: 'skip' }),
      );
      // A sheet made by script needs no exception in the policy of the site around.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      shadow.adoptedStyleSheets = [sheet];
      shadow.replaceChildren(section);
    }
  }

  if (!customElements.get('usher-question')) customElements.define('usher-question', UsherQuestion);
  const place = () => {
    if (!document.querySelector('usher-question') && document.body.contains(script)) {
      script.after(document.createElement('usher-question'));
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place);
  else place();
})();
