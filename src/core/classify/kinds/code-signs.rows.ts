/**
 * Signs of source code by language family. Each is tried on one line of at most 400 units, and only where the cheap
 * looks at its first, last and other characters allow it. Rows of one id count once.
 */
export interface CodeSign {
  readonly id: string;
  /** 3 proves nearly alone, 2 strong, 1 supporting. */
  readonly weight: number;
  /** Signs one of which must be the first of the line behind its spaces; a cheap look before the form is tried. */
  readonly starts?: string;
  /** Signs one of which must be the last of the line before its spaces. */
  readonly ends?: string;
  /** Signs of which at least one must stand on the line. */
  readonly any?: string;
  /** What must stand on the line; a cheap look before the form is tried. */
  readonly needs?: string;
  readonly form: RegExp;
}

export const codeSigns: readonly CodeSign[] = [
  { id: "include", weight: 3, starts: "#", form: /^\s*#\s?(?:include\s?[<"]|define\s\w|ifndef\s|ifdef\s|pragma\s)/ },
  { id: "shebang", weight: 3, starts: "#", form: /^#!\s?\/(?:usr|bin)/ },
  {
    id: "doctype",
    weight: 3,
    needs: "<",
    form: /<!doctype html|<html[\s>]|<\/(?:div|body|script|head|html)>|<script[\s>]|<\?(?:php|xml)\b/i,
  },
  { id: "package", weight: 3, starts: "p", form: /^\s*package\s[\w.]+;?\s*$/ },
  { id: "java-import", weight: 3, starts: "i", form: /^\s*import\s(?:static\s)?[a-z][\w]*(?:\.[\w*]+)+;?\s*$/ },
  {
    id: "es-import",
    weight: 3,
    starts: "ie",
    form: /^\s*(?:import|export)\s(?:type\s)?(?:[\w*{][^;]{0,200}\sfrom\s)?["'][^"']{1,160}["'];?\s*$/,
  },
  { id: "export", weight: 3, starts: "e", form: /^\s*export\s(?:default|const|function|class|async|interface|type|enum|let)\b/ },
  { id: "py-import", weight: 2, starts: "f", form: /^\s*from\s[\w.]+\simport\s[\w*(]/ },
  { id: "plain-import", weight: 2, starts: "i", form: /^\s*import\s[\w.]+(?:\sas\s\w+)?(?:,\s?[\w.]+){0,8};?\s*$/ },
  { id: "require", weight: 3, needs: "require", form: /\brequire\(?\s?["'][^"']{1,120}["']\)?|^\s*require_relative\s/ },
  { id: "require", weight: 3, starts: "u", form: /^\s*use\s(?:strict|warnings)\b|^\s*use\s[\w:\\{}, *]+;\s*$/ },
  { id: "using", weight: 3, starts: "un", form: /^\s*using\s(?:static\s|namespace\s)?[\w.]+;\s*$|^\s*namespace\s[\w.:\\]+\s?[;{]?\s*$/ },
  { id: "py-def", weight: 3, starts: "ad", form: /^\s*(?:async\s)?def\s\w+\s?\([^)]{0,200}\)?\s?(?:->\s?[^:]{1,80})?:?\s*(?:#.*)?$/ },
  { id: "py-class", weight: 3, starts: "c", form: /^\s*class\s\w+(?:\([^)]{0,120}\))?:\s*$/ },
  {
    id: "class",
    weight: 3,
    starts: "pifaseodctr",
    form: /^\s*(?:(?:public|private|protected|internal|final|abstract|sealed|static|export|open|data|partial|case)\s){0,4}(?:class|interface|struct|enum|trait|object|record|protocol|extension)\s\w+[^.;]{0,160}\{\s*\}?\s*$/,
  },
  {
    id: "method",
    weight: 3,
    starts: "pisfaovuce",
    form: /^\s*(?:(?:public|private|protected|internal|static|final|abstract|override|async|synchronized|virtual|inline|suspend|unsafe|const|extern)\s){1,4}[\w<>[\],.?*&: ]{1,80}\([^)]{0,200}\)?[^.]{0,40}[{;]?\s*$/,
  },
  {
    id: "function",
    weight: 3,
    starts: "eafsp",
    form: /^\s*(?:export\s)?(?:async\s)?(?:function|func|fn|fun|sub|proc)\s?\*?\s?(?:\([^)]{0,60}\)\s?)?\w*(?:<[^>]{1,40}>)?\s?\(?[^)]{0,200}\)?.{0,60}[{=]?\s*$/,
  },
  {
    id: "variable",
    weight: 2,
    starts: "pclvfsmao",
    form: /^\s*(?:pub\s)?(?:const|let|var|val|final|static|mut|auto|local|my|our)\s(?:mut\s)?[\w$@%{[(][^=]{0,80}\s?:?=\s?\S/,
  },
  { id: "php-variable", weight: 2, starts: "$", form: /^\s*\$\w+(?:->\w+|\[['"\w]+\])?\s?=\s?[^=]/ },
  {
    id: "typed-variable",
    weight: 2,
    starts: "ilfdcbsSuv",
    form: /^\s*(?:int|long|float|double|char|bool|boolean|string|String|byte|short|size_t|unsigned|void|uint\d+|int\d+)\s[*&]?\w+\s?(?:=|;|\(|\[)/,
  },
  { id: "go-assign", weight: 2, needs: ":=", form: /^\s*\w+(?:,\s?\w+)?\s:=\s\S/ },
  {
    id: "control",
    weight: 2,
    starts: "}eifwscmgu",
    form: /^\s*\}?\s?(?:else\s)?(?:if|for|while|switch|catch|foreach|match|guard|unless|elsif)\s?\(.{1,200}\)\s?\{?\s*$/,
  },
  {
    id: "bare-control",
    weight: 2,
    starts: "ifwmsltde}",
    form: /^\s*(?:if|for|while|match|switch|impl|loop|select|try|do|else)\b[^.?!]{0,120}\{\s*$|^\s*\}\s?(?:else|catch|finally)\b/,
  },
  {
    id: "py-control",
    weight: 2,
    starts: "iefwtmc",
    form: /^\s*(?:if|elif|else|for|while|try|except|finally|with|match|case)\b[^.?!]{0,160}:\s*(?:#.*)?$/,
  },
  { id: "return", weight: 2, starts: "r", form: /^\s*return\b(?:\s[^.?!]{1,160})?;\s*$|^\s+return\s[\w"'([{]/ },
  {
    id: "statement",
    weight: 2,
    ends: ";",
    form: /^\s*[\w$.[\]>-]{2,80}\(.{0,200}\);\s*$|^\s*[\w.$[\]]{1,60}\s?[-+*/|&]?=\s?[^=].{0,160};\s*$/,
  },
  { id: "call-assign", weight: 2, needs: "=", any: "([", form: /^\s*[\w.]+(?:\[['"\w]+\])?\s?=\s?[\w.]+[[(].{0,160}$/ },
  { id: "call", weight: 2, needs: "(", ends: ")", form: /^\s*[\w]+\.[\w.]+\(.{0,160}\)\s*$/ },
  { id: "prototype", weight: 2, any: "(", ends: ";", form: /^\s*[\w*][\w\s*&<>:,]{2,80}\s\*?\w+\s*\([^()]{0,200}\);\s*$/ },
  { id: "parameter", weight: 1, ends: ",;){", form: /^\s*(?:const\s\w+\s[*&]*\w+|\w+\s[*&]{1,2}\s?\w+)(?:,|\)[;{]?)\s*$/ },
  { id: "text-item", weight: 1, starts: "'\"", ends: "'\",", form: /^\s*(?:'[^']{1,100}'|"[^"]{1,100}"),?\s*$/ },
  { id: "brace-end", weight: 1, starts: "})]", form: /^\s*[})\]]{1,4}[;,]?\s*$/ },
  { id: "brace-open", weight: 1, ends: "{", form: /[\w)>]\s?\{\s*$/ },
  { id: "arrow", weight: 2, any: ">|", form: /=>\s?[{(\w]|\|\w+\|\s|->\s?\{?\s*$/ },
  { id: "decorator", weight: 2, starts: "@#", form: /^\s*@[A-Za-z][\w.]*(?:\(.{0,120}\))?\s*$|^\s*#\[\w+/ },
  {
    id: "select",
    weight: 3,
    starts: "SsWw",
    form: /^\s*(?:SELECT|select)\s.{1,200}\s(?:FROM|from)\s\S|^\s*(?:WITH|with)\s\w+\s(?:AS|as)\s?\(/,
  },
  {
    id: "ddl",
    weight: 3,
    starts: "CcAaDd",
    form: /^\s*(?:CREATE|create|ALTER|alter|DROP|drop)\s(?:OR REPLACE\s)?(?:TABLE|table|INDEX|index|VIEW|view|FUNCTION|function|DATABASE|PROCEDURE|procedure|UNIQUE|TRIGGER|TYPE|SCHEMA|EXTENSION|OPERATOR|AGGREGATE|DOMAIN|SEQUENCE|ROLE|USER|MATERIALIZED|TEMP(?:ORARY)?|CAST|POLICY)\b/,
  },
  {
    id: "dml",
    weight: 3,
    starts: "IiDdMUu",
    form: /^\s*(?:INSERT INTO|insert into|DELETE FROM|delete from|MERGE INTO)\s\S|^\s*(?:UPDATE|update)\s\S+\s(?:SET|set)\s/,
  },
  {
    id: "sql-clause",
    weight: 1,
    starts: "FWGOLRIJHVUACP",
    form: /^\s*(?:AS '|RETURNS\s|LANGUAGE\s|GRANT\s|REVOKE\s|COMMENT ON\s|PRIMARY KEY|FOREIGN KEY|OPERATOR\s|FUNCTION\s|FROM|WHERE|GROUP BY|ORDER BY|(?:LEFT |RIGHT |INNER |OUTER )?JOIN|HAVING|LIMIT|VALUES|UNION(?: ALL)?|RETURNING)\b/,
  },
  { id: "css", weight: 2, ends: "{", form: /^\s*(?:[.#]?[\w-]+|\*|:root|@media|&)(?:[ ,>:.#\w\-()[\]="']{0,100})\{\s*$/ },
  { id: "css-rule", weight: 3, any: "{", ends: "}", form: /^\s*[.#@*:\w][^{}"]{0,120}\{\s*[\w-]+\s?:[^{}"]{1,200}\}\s*$/ },
  { id: "css-property", weight: 2, needs: ":", any: ";", ends: ";}", form: /^\s*(?:[\w-]{2,30}:\s?[^;{}]{1,100};\s*){1,4}\}?\s*$/ },
  {
    id: "shell",
    weight: 2,
    starts: "sfdetci",
    form: /^\s*(?:set -[euxo]|fi|done|esac|then|echo\s["'$]|export\s\w+=|sudo\s|curl\s-|if \[\[? |for \w+ in .{1,80}; do|source\s\S+\.sh)/,
  },
  { id: "shell", weight: 2, needs: "()", any: "{", form: /^\s*\w+\(\)\s?\{/ },
  {
    id: "shell-test",
    weight: 2,
    starts: "ieuwc;[",
    form: /^\s*(?:(?:if|elif|while|until)\s(?:!\s)?(?:\[\[?|test|grep|command)\s|case\s.{1,60}\sin\s*$|;;\s*$|\[\[?\s-[a-z]\s)/,
  },
  { id: "shell-or", weight: 2, any: "|", form: /\s\|\|\s(?:exit|return|die|true|\{)/ },
  {
    id: "shell-command",
    weight: 1,
    starts: "lrdtusecmg.a",
    form: /^\s*(?:local\s\w+=|(?:readonly|declare|unset|trap|exec|cd|mkdir|rm|cp|mv|chmod|chown|grep|sed|awk)\s["$'./-]|\.\s[\w/-]+\s*$)/,
  },
  { id: "shell-variable", weight: 2, any: "=$", form: /^\s*[A-Z_]{2,40}=["'$(]|\$\{\w+[:}-]|"\$\w+"|\$\(\w+/ },
  {
    id: "docker",
    weight: 3,
    starts: "FRCEW",
    form: /^\s*(?:FROM\s[\w./:-]+(?:\sAS\s\w+)?|RUN\s(?:apt|npm|pip|yarn|apk|go|cargo|mkdir|cp|set)\b|COPY\s\S+\s\S+|ENTRYPOINT\s?\[|CMD\s?\[|WORKDIR\s\/)/,
  },
  {
    id: "terraform",
    weight: 3,
    starts: "rdmpvo",
    form: /^\s*(?:resource|data|module|provider|variable|output)\s"[\w-]+"(?:\s"[\w-]+")?\s?\{/,
  },
  {
    id: "ruby",
    weight: 2,
    starts: "eamcp",
    form: /^\s*(?:end|attr_(?:accessor|reader|writer)\s:\w+.*|module\s[A-Z]\w*|class\s[A-Z]\w*(?:\s<\s[\w:]+)?|private|protected)\s*$/,
  },
  { id: "ruby", weight: 2, needs: "do |", form: /^\s*\w+\sdo\s\|.{1,40}\|\s*$|\.each\sdo\s\|/ },
  { id: "haskell", weight: 3, needs: " :: ", form: /^\w+\s::\s[\w([].{0,120}(?:->|IO|$)/ },
  { id: "haskell", weight: 3, starts: "md", form: /^module\s[\w.]+(?:\s\(.{0,200}\))?\swhere|^\s*data\s\w+\s=/ },
  { id: "perl", weight: 2, any: "$@", form: /\$\w+->[\w{[(]|@_\b|\bqw[({/]|\$_\b|=~\s/ },
  {
    id: "tcl",
    weight: 2,
    starts: "psnvbfg",
    form: /^\s*(?:proc\s\S+\s\{|set\s\w+\s[[$"{]|namespace\seval\s|variable\s\w|bind\s\S|foreach\s\w+\s[$[{]|package\s(?:require|provide)\s|grid\s|pack\s[$.])/,
  },
  {
    id: "vim",
    weight: 3,
    starts: "lsefhac",
    form: /^\s*(?:let\s[bglsvaw]:\w|let\s&|setl(?:ocal)?\s\w|syn(?:tax)?\s(?:keyword|match|region|case|cluster|sync)\b|hi(?:ghlight)?!?\s(?:def|link)\b|fu(?:n(?:c(?:tion)?)?)?!?\s[\w:#.]+\(|end(?:if|f(?:unc(?:tion)?)?|for|while|try)\s*$|call\s[\w:#]+\(|au(?:tocmd|group)!?\s\S)/,
  },
  { id: "lisp", weight: 3, starts: "(", form: /^\s*\((?:def(?:n|un|var|macro|ine)?|ns|let|require)\s[\w[(-]/ },
  { id: "r", weight: 2, needs: "<-", form: /^\s*[\w.]+\s?<-\s?(?:function\s?\(|\S)/ },
  { id: "r", weight: 2, starts: "l", form: /^\s*library\(\w+\)/ },
  { id: "r", weight: 2, any: ">", form: /%>%|\|>/ },
  { id: "lua", weight: 2, starts: "lei", form: /^\s*(?:local\s(?:function\s)?\w+|end[),]?|elseif\s.{1,80}\sthen|if\s.{1,80}\sthen)\s*/ },
  { id: "elixir", weight: 3, starts: "d", form: /^\s*(?:defmodule|defp?)\s[\w.?!]+.{0,120}\sdo\s*$/ },
  { id: "elixir", weight: 3, needs: "|>", form: /\|>\s?[\w.]+\(/ },
  {
    id: "vb",
    weight: 3,
    starts: "DEP",
    form: /^\s*(?:Dim\s\w+\sAs\s\w+|End\s(?:Sub|Function|If)|(?:Public|Private)\s(?:Sub|Function)\s\w+)/,
  },
  { id: "matlab", weight: 2, starts: "fc", form: /^\s*function\s.{0,40}=\s?\w+\(.{0,80}\)|^\s*(?:clc|clear all);/ },
  {
    id: "asm",
    weight: 2,
    starts: "mpcjlxras",
    form: /^\s*(?:mov|push|pop|call|jmp|lea|xor|ret|cmp|add|sub)[lqbw]?\s+[%$\w[]+(?:,\s?[%$\w[\]+-]+)?\s*$/,
  },
  { id: "tag", weight: 2, starts: "<", form: /^\s*<\/?[a-zA-Z][\w.-]*(?:\s[\w:@.-]+(?:=(?:"[^"]{0,160}"|\{[^}]{0,160}\}))?){0,12}\s?\/?>/ },
  { id: "comment", weight: 1, starts: "/*-#<", form: /^\s*(?:\/\/|\/\*|\*\/|\*\s|--\s|#\s(?:TODO|FIXME|SPDX)|<!--)/ },
  {
    id: "printf",
    weight: 2,
    any: "\"'`(",
    form: /\b(?:console\.(?:log|error)|System\.out\.print|printf?|println!?|fmt\.Print|puts|echo|print)\s?\(?["'`f(]/,
  },
];

/** A proprietary notice, in the languages of those who write them. */
export const proprietaryNotice =
  /(?<!\p{L})(?:confidential|proprietary|do not (?:distribute|share|copy|redistribute)|not for (?:distribution|external)|internal use only|for internal use|internal only|company internal|trade secrets?|unpublished (?:work|source)|unauthori[sz]ed (?:copying|use|distribution)|UNLICENSED|LicenseRef-(?:Proprietary|Internal)|(?:corp|inc|ltd|gmbh|ag|llc|co|company)\.? internal|vertraulich|nur (?:für|zum) (?:den )?internen? gebrauch|firmenintern|betriebsgeheimnis|nicht weitergeben|confidentiel(?:le)?|usage interne|ne pas diffuser|diffusion interdite|confidencial|uso interno|no distribuir|não distribuir|propietari[oa]|proprietári[oa]|riservato|riservata|non distribuire|proprietà riservata|vertrouwelijk|intern gebruik|niet verspreiden|poufne|do użytku wewnętrznego|nie rozpowszechniać|důvěrné|interní použití|bizalmas|luottamuksellinen|konfidentiell|fortrolig|internt bruk|gizli|şirket içi|kurum içi)(?!\p{L})|конфиденциально|для внутреннего (?:использования|пользования)|не распространять|εμπιστευτικό|社外秘|機密|部外秘|内部资料|机密|保密|内部使用|대외비|기밀|사내용|سري|חסוי|गोपनीय/iu;

/** Weak on its own: free licences also say it. */
export const rightsReserved =
  /all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados/iu;

/** Licences that let everybody have the code (SPDX list of OSI-approved ones and their usual headers). */
export const openLicence =
  /SPDX-License-Identifier:\s{0,3}\(?(?:MIT|Apache|BSD|0BSD|ISC|GPL|LGPL|AGPL|MPL|EPL|EUPL|CDDL|Unlicense|CC0|CC-BY|Zlib|BSL-1|PostgreSQL|Python|PSF|Artistic|WTFPL|Boost|MS-PL|OFL|NCSA|BlueOak|UPL|ECL|AFL|Ruby|X11|curl)|licen[sc]ed under (?:the )?(?:terms of (?:the )?)?(?:MIT|Apache|BSD|GNU|GPL|LGPL|AGPL|MPL|Mozilla|ISC|EUPL|Eclipse)|\b(?:MIT|BSD|ISC|Apache) licen[sc]e\b|Apache License,? Version 2|permission is hereby granted, free of charge|redistribution and use in source and binary forms|GNU (?:Affero |Lesser |Library )?General Public License|Mozilla Public License|Eclipse Public License|European Union Public Licen[cs]e|Boost Software License|free and unencumbered software|@license\s{1,3}(?:MIT|Apache|BSD|GPL|ISC)|"?license"?\s{0,2}[:=]\s{0,2}["']?(?:MIT|Apache-2|BSD|GPL|ISC|MPL)|this (?:program|library|file) is free software|use of this source code is governed by (?:a|an) (?:BSD|MIT|Apache)|public domain|released under the (?:MIT|BSD|Apache|GPL)/i;

/** Host names that exist only inside an organisation (RFC 6762 appendix G, RFC 8375, ICANN's .internal). */
export const insideHost =
  /\b[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:internal|corp|intranet|intra|lan|private|home\.arpa)\b(?![.\w-])/i;
