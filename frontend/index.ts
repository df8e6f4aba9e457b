// Staff screens start at once. A public page is a document that needs no script: it becomes live at
// the first sign of a person, so that reading costs nothing and a crawler starts nothing.
import { whenSomebodyIsHere } from './site/arrival';

const start = () => import('./site/start');

if (document.querySelector('#document')) {
  whenSomebodyIsHere(start);
} else {
  void start();
}
