'use client'

import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { controlClass } from './control'

export interface TextareaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'className'> {
  readonly value: string
  readonly onValueChange: (value: string) => void
  readonly minRows?: number
  readonly className?: string
}

const maxRows = 24

/** Lines of text; it grows with them up to most of the screen. Browsers without `field-sizing` count line ends. */
export function Textarea({ value, onValueChange, minRows = 3, className, ...props }: TextareaProps) {
  return (
    <Field.Control
      value={value}
      onValueChange={onValueChange}
      render={
        <textarea
          autoComplete="off"
          rows={Math.min(maxRows, Math.max(minRows, countLines(value, maxRows)))}
          style={{ minBlockSize: `calc(${minRows} * 1lh + 1.25rem)` }}
          className={controlClass('field-sizing-content max-h-[70vh] resize-y py-2.5 leading-relaxed', className)}
          {...props}
        />
      }
    />
  )
}

function countLines(text: string, most: number): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1 && lines < most; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
