'use client'

import { Input as BaseInput } from '@base-ui/react/input'
import type { ComponentProps } from 'react'
import { controlClass } from './control'

export interface InputProps extends Omit<ComponentProps<'input'>, 'onChange' | 'defaultValue' | 'value' | 'className'> {
  readonly value: string
  readonly onValueChange?: (value: string) => void
  readonly className?: string
}

/** One line of text. */
export function Input({ className, type = 'text', autoComplete = 'off', ...props }: InputProps) {
  return <BaseInput type={type} autoComplete={autoComplete} className={controlClass(className)} {...props} />
}
