/** Starts the main window. */
import '../shared/base.css';
import { mount } from 'svelte';
import { text } from '../../content/strings/text.ts';
import { bridge } from '../shared/bridge.ts';
import App from './App.svelte';

document.title = text('app.name');
const target = document.getElementById('app');
if (target === null) throw new Error('index.html of the main window has no #app');
mount(App, { target, props: { api: bridge('main') } });
