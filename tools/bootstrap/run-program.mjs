import { spawn } from 'node:child_process';

/** Runs a program to its end. Returns whether it succeeded, and everything that it wrote. */
export function runProgram(program, args, folder) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows, npm is a script that only a shell can start.
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.once('close', (status) => resolve({ succeeded: status === 0, output }));
  });
}
