/** Does one task after another. One that has to be done again stays at the head, until somebody says `resume`. */
export interface SendQueue<Task> {
  add(task: Task): void;
  resume(): void;
  /** The tasks whose turn has not come. */
  waiting(): readonly Task[];
  isEmpty(): boolean;
}

export function createSendQueue<Task>(perform: (task: Task) => Promise<'done' | 'again'>): SendQueue<Task> {
  const tasks: Task[] = [];
  let isBusy = false;
  let isHalted = false;

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let task = tasks[0]; task !== undefined && !isHalted; task = tasks[0]) {
      if ((await perform(task)) === 'done') tasks.shift();
      else isHalted = true;
    }
    isBusy = false;
  }

  return {
    add(task) {
      tasks.push(task);
      void work();
    },
    resume() {
      isHalted = false;
      void work();
    },
    waiting: () => (isBusy ? tasks.slice(1) : [...tasks]),
    isEmpty: () => tasks.length === 0,
  };
}
