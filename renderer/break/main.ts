/** Starts the break window. */
import { mount } from 'svelte';
import { text } from '../../content/strings/text.ts';
import { bridge } from '../shared/bridge.ts';
import { startWindow } from '../shared/start-window.ts';
import Break from './Break.svelte';

const api = bridge('break');
const target = document.getElementById('break');
if (target === null) throw new Error('The break window has no place to draw in');
startWindow({
  language: api.listen.language,
  title: () => text('break.windowTitle'),
  show: () => mount(Break, { target, props: { api } }),
});
