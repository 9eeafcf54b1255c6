/** Starts the break window. */
import { mount } from 'svelte';
import { text } from '../../content/strings/text.ts';
import { bridge } from '../shared/bridge.ts';
import '../shared/base.css';
import Break from './Break.svelte';

document.title = text('break.windowTitle');
const target = document.getElementById('break');
if (target === null) throw new Error('The break window has no place to draw in');
mount(Break, { target, props: { api: bridge('break') } });
