// Staff screens start at once. A public page is a document that needs no script: it becomes live at
// the first sign of a person, so that reading costs nothing and a crawler starts nothing.
import { whenSomebodyIsHere } from './site/arrival';
import { offerHands } from './site/hands';

const start = () => import('./site/start');

if (document.querySelector('#document')) {
  offerHands();
  whenSomebodyIsHere(start);
} else {
  void start();
}
