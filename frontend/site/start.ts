// Starts the client: our small public-site modules first, then Vaadin Flow.
import './boot';
import './takeover';
import './forms';
import './reading';
import './suggest';
import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';

const { serverSideRoutes } = new Flow({
  imports: () => import('Frontend/generated/flow/generated-flow-imports.js'),
});

const router = new Router(document.querySelector('#outlet'));
router.setRoutes([...serverSideRoutes]);
