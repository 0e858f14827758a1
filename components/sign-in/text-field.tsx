'use client'

import { Input } from '@base-ui/react/input'
import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { useTranslations } from 'use-intl'
import { controlClass } from '@/components/ui/control'
import { Field } from '@/components/ui/field'

export interface TextFieldProps {
  readonly id: string
  /** Its member in what is sent. */
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password'
  /** What a browser and its password manager fill in. */
  readonly autoComplete: 'name' | 'username' | 'current-password' | 'new-password'
  readonly hint?: ReactNode
  readonly error?: ReactNode
  readonly defaultValue?: string
  readonly isReadOnly?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/**
 * A line that the browser keeps by itself: what it fills in, or what is typed before any script runs, is what counts.
 * A password can be looked at.
 */
export function TextField(props: TextFieldProps) {
  const { id, name, label, type = 'text', autoComplete, hint, error, defaultValue, isReadOnly, inputRef } = props
  const t = useTranslations('signIn')
  const [isShown, setShown] = useState(false)
  const isPassword = type === 'password'
  return (
    <Field controlId={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <Input
          ref={inputRef}
          id={id}
          name={name}
          type={isPassword && isShown ? 'text' : type}
          autoComplete={autoComplete}
          autoCapitalize={autoComplete === 'name' ? 'words' : 'none'}
          spellCheck={false}
          defaultValue={defaultValue}
          readOnly={isReadOnly}
          className={controlClass(isPassword && 'pe-12')}
        />
        {isPassword && (
          <button
            type="button"
            aria-label={isShown ? t('hidePassword') : t('showPassword')}
            aria-controls={id}
            onClick={() => setShown(!isShown)}
            className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-md text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus [&_svg]:size-4"
          >
            {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </button>
        )}
      </div>
    </Field>
  )
}
