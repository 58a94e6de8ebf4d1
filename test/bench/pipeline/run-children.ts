import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../tools/servers/project-root.js';
import { sourceArguments } from '../../../tools/source-condition.mjs';
import { type ChildTask } from './child-task.js';

/** Processes of a rival, loaded and waiting to be told to go. */
export interface Children {
  readonly pids: readonly number[];
  /** Settles when all have done their work. @throws Error where one of them ended before */
  go(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a module of this folder in as many processes as there are tasks. */
export async function startChildren(module: string, tasks: readonly ChildTask[]): Promise<Children> {
  const children = tasks.map((task) =>
    fork(join(projectRoot, 'test/bench/pipeline', module), [JSON.stringify(task)], {
      execArgv: [...sourceArguments],
    }),
  );
  await Promise.all(children.map((child) => heard(child, 'ready')));
  return {
    pids: children.map(({ pid }) => pid ?? 0),
    go: async () => {
      const done = Promise.all(children.map((child) => heard(child, 'done')));
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

function heard(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = (): void => {
      reject(new Error('A process of the bench ended before its time; see its words above.'));
    };
    child.once('exit', ended);
    child.on('message', (message) => {
      if (message !== word) return;
      child.off('exit', ended);
      resolve();
    });
  });
}
