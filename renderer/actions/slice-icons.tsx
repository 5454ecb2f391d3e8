import {
  CalendarCheck,
  CalendarDays,
  CircleDot,
  CirclePlay,
  Columns3,
  ListTree,
  Move,
  PanelRight,
  Pin,
  RotateCcw,
  Tag,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActionId } from '../../shared/actions.ts';

const SIZE = { size: 15, 'aria-hidden': true } as const;

/** The pictures beside the lines of a slice's menu. */
export const SLICE_ICONS: { readonly [Id in ActionId]?: ReactNode } = {
  'move-by-keys': <Move {...SIZE} />,
  'move-to': <CalendarDays {...SIZE} />,
  flow: <Pin {...SIZE} />,
  park: <Undo2 {...SIZE} />,
  'to-board': <Undo2 {...SIZE} />,
  start: <CirclePlay {...SIZE} />,
  deliver: <CalendarCheck {...SIZE} />,
  reopen: <RotateCcw {...SIZE} />,
  risk: <CircleDot {...SIZE} />,
  'clear-risk': <CircleDot {...SIZE} />,
  tags: <Tag {...SIZE} />,
  inspect: <PanelRight {...SIZE} />,
  'open-in-outline': <ListTree {...SIZE} />,
  'open-on-board': <Columns3 {...SIZE} />,
  'delete-slice': <Trash2 {...SIZE} />,
};
