// Loaded before a program (`node --import`): whatever could reach another machine, start a program or write a file is
// told on the standard error output, and fails. It may talk with who started it, over the streams that it was given.
import programs from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import vm from 'node:vm';
import threads from 'node:worker_threads';

const { writeSync } = fs;

/**
 * @param {string} what
 * @param {any} object
 * @param {readonly string[]} names
 */
function deny(what, object, names) {
  for (const name of names) {
    if (typeof object[name] !== 'function') continue;
    // A function, not an arrow: some of them are called with `new`.
    object[name] = () => {
      writeSync(2, `denied: ${what}.${name}\n`);
      throw new Error(`denied: ${what}.${name}`);
    };
  }
}

const writing = [
  'writeFile',
  'appendFile',
  'rename',
  'rm',
  'unlink',
  'mkdir',
  'symlink',
  'link',
  'chmod',
  'truncate',
];
deny('net.Socket', net.Socket.prototype, ['connect']);
deny('net.Server', net.Server.prototype, ['listen']);
deny('dns', dns, Object.keys(dns));
deny('dns', dns.promises, Object.keys(dns.promises));
deny('dgram', dgram, ['createSocket']);
deny('http', http, ['request', 'get', 'createServer']);
deny('https', https, ['request', 'get', 'createServer']);
deny('http2', http2, ['connect']);
deny('tls', tls, ['connect']);
deny('child_process', programs, Object.keys(programs));
deny('vm', vm, ['runInThisContext', 'runInNewContext', 'runInContext', 'compileFunction']);
deny('fs', fs.promises, writing);
deny('fs', fs, [...writing, ...writing.map((name) => `${name}Sync`), 'createWriteStream']);
deny('worker_threads', threads, ['Worker']);
deny('globalThis', globalThis, ['fetch', 'WebSocket', 'EventSource']);
