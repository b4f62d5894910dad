import { readFile, stat } from 'node:fs/promises';
import { CFB, type CFB$Container, read, utils } from '@e965/xlsx';
import { FileFault } from '../claims.ts';
import { expectKind } from './sniff.ts';
import { maxColumns } from './table.ts';
