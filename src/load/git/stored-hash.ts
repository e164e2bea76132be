import { createHash } from 'node:crypto'
import type { Recorded } from '../../pair/recorded-revision.ts'

/** Whether bytes are the text that a translation records. */
export function isRecorded(bytes: Uint8Array, { kind, hash }: Recorded): boolean {
  if (kind === 'sha1-crlf') return sha1Crlf(bytes) === hash
  if (kind === 'malformed') return false
  return isStoredAs(bytes, hash)
}

/** Whether bytes have a blob id; also with LF for CRLF, since a checkout may have changed that. */
export function isStoredAs(bytes: Uint8Array, id: string): boolean {
  const algorithm = id.length === 64 ? 'sha256' : 'sha1'
  return blobId(bytes, algorithm) === id || blobId(withLf(bytes), algorithm) === id
}

/** SHA-1 of the bytes with CRLF line ends, in hex: `ms.openlocfilehash`. */
export function sha1Crlf(bytes: Uint8Array): string {
  return createHash('sha1').update(withCrlf(bytes)).digest('hex')
}

/** The blob id of these bytes, in hex. */
function blobId(bytes: Uint8Array, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

function withCrlf(bytes: Uint8Array): Buffer {
  return Buffer.from(latin1(withLf(bytes)).replaceAll('\n', '\r\n'), 'latin1')
}

/** The bytes with LF line ends. */
function withLf(bytes: Uint8Array): Uint8Array {
  return Buffer.from(latin1(bytes).replaceAll('\r\n', '\n'), 'latin1')
}

/** A string with one character a byte, so that every byte survives. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
