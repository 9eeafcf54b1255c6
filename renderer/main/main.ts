/** Starts the main window. */
import { mount } from 'svelte';
import { bridge } from '../shared/bridge.ts';
import { startWindow } from '../shared/start-window.ts';
import App from './App.svelte';

const api = bridge('main');
const target = document.getElementById('app');
if (target === null) throw new Error('index.html of the main window has no #app');
startWindow({
  language: api.listen.language,
  show: () => mount(App, { target, props: { api } }),
});
