import type { Action, ActionContext } from './action';

const EDITING_MENUS: ReadonlySet<string> = new Set(['Insert', 'Arrange', 'Connect']);

function isForReview({ isForReview: said, menu }: Action): boolean {
  return said ?? !EDITING_MENUS.has(menu?.menu ?? '');
}

/** Runs actions by id and answers what the interface shows of them. */
export class ActionRunner {
  private readonly byId: ReadonlyMap<string, Action>;

  constructor(
    readonly actions: readonly Action[],
    readonly context: ActionContext,
  ) {
    this.byId = new Map(actions.map((action) => [action.id, action]));
  }

  /** @throws when there is no such action: ids are written in code, so that is a defect. */
  action(id: string): Action {
    const action = this.byId.get(id);
    if (!action) throw new Error(`There is no action ${id}`);
    return action;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  label(id: string): string {
    const { label } = this.action(id);
    return typeof label === 'string' ? label : label(this.context);
  }

  /** The keys of an action: those a person gave it, else its own. */
  shortcuts(id: string): readonly string[] {
    return this.context.session.getState().keyBindings[id] ?? this.action(id).shortcuts ?? [];
  }

  /** Nothing when it can be done now, else why not. */
  disabledReason(id: string): string | undefined {
    const action = this.action(id);
    if (this.context.editor.isReadOnly.get() && !isForReview(action)) return 'the document is open for review';
    const enabled = action.isEnabled?.(this.context) ?? true;
    return enabled === true ? undefined : enabled;
  }

  isChecked(id: string): boolean {
    return this.action(id).isChecked?.(this.context) ?? false;
  }

  /** Runs an action that is enabled; says why when it is not. An action that fails tells the person and throws nothing. */
  async run(id: string): Promise<void> {
    const reason = this.disabledReason(id);
    if (reason !== undefined) {
      this.context.editor.notify(`${this.label(id)}: ${reason}`);
      return;
    }
    try {
      await this.action(id).run(this.context);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.context.host.log('error', `${id}: ${message}`);
      this.context.editor.notify(`${this.label(id)} did not work: ${message}`, 'error');
    }
  }
}
