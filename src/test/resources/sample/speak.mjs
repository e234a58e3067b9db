// Runs the speech engine, a program for WASI, once: node speak.mjs ENGINE FOLDER ARGUMENT…, where FOLDER is its /out.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [engine, folder, ...args] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args: ['flite', ...args], preopens: { '/out': folder }, returnOnExit: true });
const program = await WebAssembly.instantiate(await WebAssembly.compile(readFileSync(engine)), wasi.getImportObject());
process.exitCode = wasi.start(program);
