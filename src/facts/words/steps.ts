/** How one language says, in a plain sentence, that something is to be installed or started. On text in `plain` spelling. */
export interface StepSentences {
  /** English name, as in the vocabularies. */
  readonly language: string
  readonly install: RegExp
  readonly start: RegExp
}

/** A Python file that somebody is told to start, not far behind the verb. */
const SCRIPT = String.raw`[^.!?\n]{0,40}?(?<![\w.])[\w/\\-]{1,60}\.py\b`

/** Words of one sentence in between; a full stop inside of "requirements.txt" ends none. */
const GAP = String.raw`(?:[^.!?。\n]|\.(?=\p{L})){0,60}?`

/** Verb first ("install the packages"), or things first where a language puts its verb last. */
const verbFirst = (verbs: string, things: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${verbs})(?!\p{L})${GAP}(?<!\p{L})(?:${things})`, 'u')
const thingsFirst = (things: string, verbs: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${things})${GAP}(?:${verbs})`, 'u')
const starting = (verbs: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${verbs})(?!\p{L})${SCRIPT}`, 'u')
const either = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'u')

export const stepSentences: readonly StepSentences[] = [
  {
    language: 'English',
    // "to install packages on a server" tells what a program does; "install the packages" tells the reader what to do.
    install: either(
      /\binstall(?:ing)? (?:(?:the|all|of|any|its|these|those|required|necessary|needed|following|python|project|project's|missing|listed|other|dev|pip) ){1,6}(?:requirements?|dependenc(?:y|ies)|packages?|modules?|librar(?:y|ies))\b/u,
      /\binstall(?:ing)?\b[^.!?\n]{0,60}\brequirements(?:\.txt)?\b/u,
      /\binstall dependencies\b/u,
    ),
    start: starting('run|execute|launch|start'),
  },
  {
    language: 'Spanish',
    install: verbFirst(
      'instala (?:los|las|todos|todas|el|la|estos|estas)|instalar|instale|instalen|instalamos|instalando|instalacion',
      'dependencias|requisitos|requerimientos|requirements|paquetes|librerias|bibliotecas|modulos',
    ),
    start: starting(
      'ejecuta|ejecutar|ejecute|ejecutamos|ejecutando|corre|correr|corra|lanza|lanzar|inicia|iniciar|arranca|arrancar|run en|run de',
    ),
  },
  {
    language: 'Portuguese',
    install: verbFirst(
      'instale|instalar|instalando|instalem|instalacao',
      'dependencias|requisitos|requirements|pacotes|bibliotecas|modulos',
    ),
    start: starting('execute|executar|executando|rode|rodar|rodando|inicie|iniciar'),
  },
  {
    language: 'French',
    install: verbFirst(
      'installer|installez|installons|installation',
      'dependances|requirements|paquets|packages|bibliotheques|librairies|modules',
    ),
    start: starting('lancer|lancez|lance|executer|executez|execute|demarrer|demarrez|demarre'),
  },
  {
    language: 'German',
    install: either(
      verbFirst(
        'installiere|installieren|installiert|installation',
        'abhangigkeiten|pakete|bibliotheken|module|requirements',
      ),
      thingsFirst('abhangigkeiten|pakete|bibliotheken|module|requirements', String.raw`installier(?:en|t)(?!\p{L})`),
    ),
    start: either(
      starting('starte|starten|fuhre|fuhren|ausfuhren'),
      /(?<![\w.])[\w/\\-]{1,60}\.py\b[^.!?\n]{0,40}(?:starten|ausfuhren|aufrufen)(?!\p{L})/u,
    ),
  },
  {
    language: 'Italian',
    install: verbFirst(
      'installa (?:i|le|gli|tutti|tutte|la)|installare|installate|installando|installazione',
      'dipendenze|requisiti|requirements|pacchetti|librerie|moduli',
    ),
    start: starting('esegui|eseguire|eseguite|avvia|avviare|avviate|lancia|lanciare'),
  },
  {
    language: 'Polish',
    install: verbFirst(
      'zainstaluj|zainstalowac|instalujemy|instalacja|instalowac',
      'zaleznosci|pakiety|pakietow|biblioteki|bibliotek|wymagania|wymagane|requirements|moduly',
    ),
    start: starting('uruchom|uruchomic|uruchamiamy|odpal|odpalic'),
  },
  {
    language: 'Russian',
    install: verbFirst(
      'установи|установите|установить|установка|устанавливаем|поставьте|поставить',
      'зависимост|пакет|библиотек|модул|requirements',
    ),
    start: starting('запусти|запустите|запустить|запускаем|запуск|выполните|выполнить'),
  },
  {
    language: 'Ukrainian',
    install: verbFirst('встановіть|встановити|встановлення', 'залежност|пакет|бібліотек|модул|requirements'),
    start: starting('запустіть|запустити|запуск|виконайте'),
  },
  {
    language: 'Turkish',
    install: thingsFirst(
      String.raw`(?:gereksinim|bagimlilik|paket|kutuphane|modul)\p{L}*|requirements`,
      String.raw`(?:yukle|kur|indir)(?:yin|un|in|mek|mak|yiniz)?(?!\p{L})`,
    ),
    start: /(?<![\w.])[\w/\\-]{1,60}\.py\b[^.!?\n]{0,40}(?:calistir|baslat)/u,
  },
  {
    language: 'Chinese',
    install: /安装[^。！？\n]{0,30}(?:依赖|库|包|模块|requirements)|(?:依赖|requirements)[^。！？\n]{0,20}安装/u,
    start: /(?:运行|执行|启动)[^。！？\n]{0,20}[\w/\\-]{1,60}\.py\b/u,
  },
  {
    language: 'Japanese',
    install: /(?:依存|ライブラリ|パッケージ|モジュール|requirements)[^。！？\n]{0,40}インストール/u,
    start: /[\w/\\-]{1,60}\.py[^。！？\n]{0,20}(?:実行|起動)/u,
  },
  {
    language: 'Korean',
    install: /(?:의존성|패키지|라이브러리|모듈|requirements)[^.!?\n]{0,40}(?:설치|인스톨)/u,
    start: /[\w/\\-]{1,60}\.py[^.!?\n]{0,20}(?:실행|구동)/u,
  },
]
