import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../tools/servers/project-root.js';
import { sourceArguments } from '../../../tools/source-condition.mjs';
import { type ChildTask } from './child-task.js';

/** Child processes of a rival that have loaded their modules and wait for `go`. */
export interface Children {
  readonly pids: readonly number[];
  /** Starts the work and resolves when all have finished. @throws Error if one exits before */
  go(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a module of this folder in one process per task. */
export async function startChildren(module: string, tasks: readonly ChildTask[]): Promise<Children> {
  const children = tasks.map((task) =>
    fork(join(projectRoot, 'test/bench/pipeline', module), [JSON.stringify(task)], {
      execArgv: [...sourceArguments],
    }),
  );
  await Promise.all(children.map((child) => waitForMessage(child, 'ready')));
  return {
    pids: children.map(({ pid }) => pid ?? 0),
    go: async () => {
      const done = Promise.all(children.map((child) => waitForMessage(child, 'done')));
      for (const child of children) child.send('go');
      await done;
    },
    stop: async () => {
      await Promise.all(
        children.map(
          (child) =>
            new Promise<void>((resolve) => {
              child.once('exit', () => {
                resolve();
              });
              child.send('end');
            }),
        ),
      );
    },
  };
}

function waitForMessage(child: ChildProcess, expected: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const exited = (): void => {
      reject(new Error('A process of the bench exited early; see its output above.'));
    };
    child.once('exit', exited);
    child.on('message', (message) => {
      if (message !== expected) return;
      child.off('exit', exited);
      resolve();
    });
  });
}
