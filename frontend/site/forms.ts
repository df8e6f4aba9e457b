import './keys';
import './steps';

// Search and other forms that only ask (GET) stay inside the live page.

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'get' || !('live' in document.documentElement.dataset)) return;
  event.preventDefault();
  const target = new URL(form.action);
  target.search = new URLSearchParams(new FormData(form) as never).toString();
  window.dispatchEvent(
    new CustomEvent('vaadin-router-go', {
      detail: { pathname: target.pathname, search: target.search, hash: '' },
    }),
  );
});

export {};
